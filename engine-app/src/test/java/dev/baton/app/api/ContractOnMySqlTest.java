package dev.baton.app.api;

import dev.baton.testdb.OnMySql;

@OnMySql
class ContractOnMySqlTest extends ContractTest {
}
