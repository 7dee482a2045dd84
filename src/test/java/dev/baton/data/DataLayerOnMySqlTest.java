package dev.baton.data;

import dev.baton.testdb.OnMySql;

@OnMySql
class DataLayerOnMySqlTest extends DataLayerTest {
}
