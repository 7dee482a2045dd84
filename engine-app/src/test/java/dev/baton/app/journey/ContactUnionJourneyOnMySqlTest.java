package dev.baton.app.journey;

import dev.baton.testdb.OnMySql;

@OnMySql
class ContactUnionJourneyOnMySqlTest extends ContactUnionJourneyTest {
}
