package dev.baton.app.journey;

import dev.baton.testdb.OnMySql;

@OnMySql
class AccountUnionJourneyOnMySqlTest extends AccountUnionJourneyTest {
}
