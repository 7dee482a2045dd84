package dev.baton.app.leadimport;

import dev.baton.testdb.OnMySql;

@OnMySql
class LeadImportOnMySqlTest extends LeadImportTest {
}
