package dev.baton.app.sales;

import dev.baton.testdb.OnMySql;

@OnMySql
class ApprovalJourneyOnMySqlTest extends ApprovalJourneyTest {
}
