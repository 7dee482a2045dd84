package dev.baton.app.journey;

import dev.baton.testdb.OnMySql;

@OnMySql
class StoryJourneyOnMySqlTest extends StoryJourneyTest {
}
