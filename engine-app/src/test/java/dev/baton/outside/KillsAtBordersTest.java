package dev.baton.outside;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.baton.testdb.MySqlServer;
import dev.baton.testdb.OnMySql;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Real processes are killed as by {@code kill -9} where we know that they stand, each border under each fault: every
 * mail is one case with one answer, whatever happens. Where a mail is in doubt, service mail goes out again and is
 * counted, and marketing mail does not. {@code -Dcrash.fault=MOVE_FAILS} passes all borders under that one.
 */
@BesideOthers
@ExtendWith(OnMySql.IfAtHand.class)
class KillsAtBordersTest {

    @TempDir
    static Path folder;

    private static MySqlServer server;

    @BeforeAll
    static void start() {
        RunningRouter.assumePackaged();
        server = MySqlServer.start(Path.of("target"), MySqlServer.Commits.DURABLE);
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void aSampleOfTheMatrixLosesAndDoublesNothing() throws Exception {
        passes(Fault.UIDVALIDITY_CHANGED, List.of(Border.STORED, Border.BEFORE_ACKNOWLEDGEMENT));
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    @Tag("crash")
    void aKillAtAnyBorderLosesAndDoublesNothing(Fault fault) throws Exception {
        assumeTrue(System.getProperty("crash.fault", fault.name()).equals(fault.name()));
        passes(fault, List.of(Border.values()));
    }

    private static void passes(Fault fault, List<Border> borders) throws Exception {
        try (KillChain chain = new KillChain(folder, server, fault)) {
            assumeTrue(fault != Fault.COMMIT_FAILS || chain.canHoldCommits(), "Only MariaDB holds commits");
            chain.start();
            for (Border border : borders) {
                long begin = System.nanoTime();
                Cell cell = chain.pass(border);
                System.out.printf("%s, %.0f s%n", cell, (System.nanoTime() - begin) / 1e9);
                cell.assertAccounted();
            }
        }
    }
}
