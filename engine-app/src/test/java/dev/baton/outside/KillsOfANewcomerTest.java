package dev.baton.outside;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.baton.testdb.ServerBinary;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Baton as a newcomer runs it, everything in one process on its embedded database, is killed where its mail servers keep
 * it. Nobody shortens its leases.
 */
@BesideOthers
class KillsOfANewcomerTest {

    private static final Map<Border, Fault> CELLS = new TreeMap<>(Map.of(
            Border.FETCHED, Fault.DELIVERED_TWICE,
            Border.STORED, Fault.UIDVALIDITY_CHANGED,
            Border.FLAGGED, Fault.FLAG_FAILS,
            Border.IN_DATA, Fault.DELIVERED_TWICE,
            Border.BEFORE_ACKNOWLEDGEMENT, Fault.SMTP_DROPS));

    @TempDir
    Path folder;

    /** One kill in every build: {@link KillsAtBordersTest} has it wherever a server of MySQL is installed. */
    @Test
    void withoutAServerOfMySqlASampleIsKilledAllTheSame() {
        assumeTrue(ServerBinary.atHand().isEmpty(), "A sample on MySQL runs instead");
        pass(Map.of(Border.STORED, Fault.UIDVALIDITY_CHANGED));
    }

    @Test
    @Tag("crash")
    void aKillWhereAMailServerKeepsUsLosesAndDoublesNothing() {
        pass(CELLS);
    }

    private void pass(Map<Border, Fault> cells) {
        RunningBaton baton = null;
        try (Peers peers = new Peers(false)) {
            baton = start(peers);
            for (Map.Entry<Border, Fault> one : cells.entrySet()) {
                Cell cell = new Cell(one.getKey(), one.getValue());
                peers.sink.hangUpAfterDot(false);
                Peers.Standing standing = peers.stand(cell, baton.as("ada"));

                baton.close();
                standing.barrier().cut();
                peers.meanwhile(cell);
                baton = start(peers);

                settle(cell, peers, baton.as("ada"));
                System.out.println("H2: " + cell);
                cell.assertAccounted();
            }
        } finally {
            if (baton != null) {
                baton.close();
            }
        }
    }

    private static void settle(Cell cell, Peers peers, Api application) {
        if (!cell.border().ofSending()) {
            peers.tellOfShoppers(cell, application);
        }
        if (cell.fault().refuses()) {
            int refusals = peers.imap.refusals();
            Peers.await("the mail server refuses", () -> peers.imap.refusals() > refusals);
            peers.imap.heal();
        }
        Peers.await("all of " + cell.name() + " is sent", () -> {
            peers.account(cell, application);
            return cell.deliveries == cell.delivered && cell.states.size() == cell.letters()
                    && cell.states.values().stream().allMatch(state -> state.equals("sent") || state.equals("ambiguous"));
        });
        peers.awaitOrder();
        // What was read while mails were on their way does not fit together: the cases first, their answers seconds later.
        peers.account(cell, application);
    }

    private RunningBaton start(Peers peers) {
        return peers.startNewcomer(folder);
    }
}
