package dev.baton.assignment;

import dev.baton.testdb.OnMySql;

@OnMySql
class FairShareOnMySqlTest extends FairShareTest {
}
