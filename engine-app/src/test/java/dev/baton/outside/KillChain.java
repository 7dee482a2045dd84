package dev.baton.outside;

import dev.baton.testdb.MySqlServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * An application that files mail and one or two routers that fetch and deliver it, on one MySQL server, killed at one
 * border after another under one fault. A kill hits who stands at the border, and nobody else.
 */
final class KillChain implements AutoCloseable {

    private static final String APPLICATION = "application";
    private static final String ROUTER = "router";

    private final Fault fault;
    private final Path folder;
    private final Peers peers;
    private final String url;
    private final DatabaseHands hands;
    private final Map<Integer, Integer> smtpDoors = new HashMap<>(); // by IMAP door
    private final Map<Integer, RunningRouter> routers = new HashMap<>(); // by IMAP door
    private RunningBaton application;

    KillChain(Path folder, MySqlServer server, Fault fault) {
        this.folder = folder.resolve(fault.name());
        this.fault = fault;
        this.peers = new Peers(fault.moves());
        this.url = server.freshDatabase();
        this.hands = new DatabaseHands(url);
    }

    boolean canHoldCommits() {
        return hands.first("select version()").contains("MariaDB");
    }

    void start() {
        hands.makeUser(APPLICATION);
        hands.makeUser(ROUTER);
        application = startApplication();
        for (int router = 0; router < (fault == Fault.TWO_ROUTERS ? 2 : 1); router++) {
            int door = peers.imap.anotherDoor();
            smtpDoors.put(door, peers.sink.anotherDoor());
            startRouter(door);
        }
    }

    /** One kill, and everything that has to be well again after it. */
    Cell pass(Border border) throws SQLException {
        Cell cell = new Cell(border, fault);
        int refusals = peers.imap.refusals();
        peers.sink.hangUpAfterDot(false);
        if (fault.refuses() && !border.ofFetching()) {
            peers.imap.refuse(peers.afterFetch());
        }
        if (border.ofWorking()) {
            killWhoWorks(cell);
        } else {
            killRouter(cell);
        }
        if (!border.ofSending()) {
            peers.tellOfShoppers(cell, application.as("ada"));
        }
        if (fault.refuses()) {
            Peers.await("the mail server has refused", () -> peers.imap.refusals() > refusals);
            peers.imap.heal();
        }
        settle(cell);
        peers.account(cell, application.as("ada"));
        return cell;
    }

    private void killRouter(Cell cell) throws SQLException {
        Peers.Standing standing = peers.stand(cell, application.as("ada"));
        int door = cell.border().ofFetching() ? standing.door() : smtpDoors.entrySet().stream()
                .filter(one -> one.getValue() == standing.door()).findFirst().orElseThrow().getKey();
        String owner = cell.border().ofFetching() ? fetcher() : postman();
        check(cell);

        routers.get(door).close();
        standing.barrier().cut();
        peers.meanwhile(cell);
        Barrier again = fault == Fault.COMMIT_FAILS ? beforeACommitOf(cell) : null;
        hands.runOut(owner);
        startRouter(door);
        if (again != null) {
            again.awaitArrival("there again");
            failCommit(again, cell);
        }
    }

    /** Where to stop the next who has something to commit about these mails. */
    private Barrier beforeACommitOf(Cell cell) {
        if (cell.border().ofSending()) {
            return peers.sink.beforeAcknowledgement(cell.mails().getLast()::equals);
        }
        return peers.imap.after(cell.border() == Border.FETCHED ? "BODY.PEEK" : peers.afterFetch());
    }

    private void failCommit(Barrier there, Cell cell) throws SQLException {
        String postman = cell.border().ofSending() ? postman() : null;
        boolean receipt = cell.border().ofFetching() && cell.border() != Border.FETCHED;
        try (Connection held = hands.holdCommits()) {
            there.open();
            hands.failCommits(ROUTER, receipt ? "update mail_delivery" : "COMMIT");
        }
        if (postman != null) {
            hands.runOut(postman); // what it could not note is in doubt when the lease has run out
        }
    }

    private String fetcher() {
        return hands.first("select lease_owner from mailbox where address = '" + Peers.SUPPORT + "'");
    }

    private String postman() {
        String claimed = hands.first("select claimed_by from outbox_mail where state = 'IN_DATA'");
        return claimed.substring(0, claimed.indexOf('/'));
    }

    /** Of mails that are claimed together one stands in mid-transaction, and the others wait behind it. */
    private void killWhoWorks(Cell cell) throws SQLException {
        hands.holdInserts("outbox_mail");
        peers.deliver(cell, Peers.SUPPORT, cell.mails());
        hands.awaitHeld(APPLICATION);
        Peers.await("the others are claimed",
                () -> hands.count("mail_message where state = 'CLAIMED'") == cell.mails().size());
        String owner = hands.first("select claimed_by from mail_message where state = 'CLAIMED'");

        application.close();
        hands.letGo();
        peers.meanwhile(cell);
        if (fault == Fault.COMMIT_FAILS) {
            hands.holdInserts("outbox_mail"); // before it starts: the lease may run out meanwhile
        }
        application = startApplication();
        hands.runOut(owner);
        if (fault == Fault.COMMIT_FAILS) {
            String connection = hands.awaitHeld(APPLICATION);
            try (Connection held = hands.holdCommits()) {
                hands.letGo();
                hands.awaitCommitOf(connection);
                hands.kill(connection);
            }
        }
    }

    private void settle(Cell cell) {
        Peers.await("each mail of " + cell.name() + " is filed", () -> hands.count("mail_message where state = 'DONE'"
                + " and from_email like '" + cell.name() + "-%'") >= cell.mails().size());
        Peers.await("nothing of " + cell.name() + " waits to be sent", () -> hands.count("outbox_mail where recipients"
                + " like '%" + cell.name() + "%' and state in ('SENT', 'AMBIGUOUS')") >= cell.letters());
        Peers.await("each mail has its receipt", () -> hands.count("mail_delivery where receipt_at is null") == 0);
        peers.awaitOrder();
    }

    private RunningBaton startApplication() {
        Map<String, String> settings = common();
        settings.putAll(Map.of("SPRING_DATASOURCE_URL", url, "SPRING_DATASOURCE_USERNAME", APPLICATION,
                "SPRING_DATASOURCE_PASSWORD", "secret", "BATON_MAIL_EMBEDDED_ENABLED", "false",
                "BATON_MAIL_IMAP_HOST", "", "BATON_MAIL_SMTP_HOST", "")); // it neither fetches nor sends
        return RunningBaton.start(folder, settings, Surroundings.SHORT_LIFE);
    }

    private void startRouter(int door) {
        Map<String, String> settings = common();
        settings.putAll(Map.of("BATON_DB_URL", url, "BATON_DB_USER", ROUTER, "BATON_DB_PASSWORD", "secret",
                "BATON_IMAP_HOST", "127.0.0.1", "BATON_IMAP_PORT", String.valueOf(door), "BATON_IMAP_SECURITY", "NONE",
                "BATON_SMTP_HOST", "127.0.0.1", "BATON_SMTP_PORT", String.valueOf(smtpDoors.get(door)),
                "BATON_SMTP_SECURITY", "NONE", "BATON_MAIL_POLL", "1s"));
        routers.put(door, RunningRouter.start(folder, settings).awaitReady());
    }

    private Map<String, String> common() {
        Map<String, String> settings = new TreeMap<>(Map.of("BATON_SECRET", "a secret of more than thirty-two characters",
                "BATON_DATA", folder.resolve("data").toString()));
        for (int n = 0; n < 2; n++) {
            String one = "BATON_MAIL_MAILBOXES_" + n + "_";
            settings.putAll(Map.of(one + "ADDRESS", n == 0 ? Peers.SUPPORT : Peers.SALES, one + "PASSWORD", "baton"));
            if (fault.moves()) {
                settings.putAll(Map.of(one + "AFTERFETCH", "move", one + "MOVETO", "Done"));
            }
        }
        return settings;
    }

    private void check(Cell cell) {
        boolean stored = hands.count("mail_delivery where receipt_at is null") > 0;
        if (cell.border().ofFetching() && stored == (cell.border() == Border.FETCHED)) {
            throw new AssertionError("It does not stand at " + cell.border());
        }
    }

    @Override
    public void close() throws SQLException {
        Stream.concat(routers.values().stream(), Stream.ofNullable(application)).forEach(one -> {
            try {
                one.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        hands.close();
        peers.close();
    }
}
