package dev.baton.app.access;

import dev.baton.testdb.OnMySql;

@OnMySql
class WhoSeesWhatOnMySqlTest extends WhoSeesWhatTest {
}
