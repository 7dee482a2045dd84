/**
 * A real server of the MySQL protocol for tests, on machines without containers: the first {@code mysqld} or
 * {@code mariadbd} on the PATH (or the one that the system property {@code baton.test.mysqld} names) is started with a
 * data folder and a port of its own. Where there is none, tests marked {@link dev.baton.testdb.OnMySql} are skipped
 * and say so.
 */
package dev.baton.testdb;
