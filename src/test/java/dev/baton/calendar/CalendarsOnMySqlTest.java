package dev.baton.calendar;

import dev.baton.testdb.OnMySql;

@OnMySql
class CalendarsOnMySqlTest extends CalendarsTest {
}
