package dev.baton.app.engine;

import dev.baton.testdb.OnMySql;

@OnMySql
class JobExecutorOnMySqlTest extends JobExecutorTest {
}
