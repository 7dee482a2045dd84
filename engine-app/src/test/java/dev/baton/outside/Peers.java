package dev.baton.outside;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The mail servers around a Baton that is killed: they keep it at a border, fail it, and know what it did to them. */
final class Peers implements AutoCloseable {

    static final String SUPPORT = "support@baton.example";
    static final String SALES = "sales@baton.example";
    static final Duration LONG = Duration.ofMinutes(8);

    final ImapServer imap = new ImapServer();
    final SmtpSink sink = new SmtpSink();
    private final boolean moves;

    /** @param moves whether mail that is stored is moved on its server, not flagged */
    Peers(boolean moves) {
        this.moves = moves;
        imap.inbox(SUPPORT);
        imap.inbox(SALES);
    }

    /** Baton as a newcomer runs it, but with these mail servers. */
    RunningBaton startNewcomer(Path folder) {
        return RunningBaton.start(folder, Map.of("BATON_MAIL_EMBEDDED_ENABLED", "false",
                "BATON_MAIL_IMAP_PORT", String.valueOf(imap.port()),
                "BATON_MAIL_SMTP_PORT", String.valueOf(sink.port())), Surroundings.SHORT_LIFE);
    }

    /** The barrier where a process stands now, and by which door it came. */
    record Standing(Barrier barrier, int door) {
    }

    /**
     * Sends the mails of a cell, but for one that comes while it is dead, and returns when whoever fetches or sends them
     * stands at its border.
     */
    Standing stand(Cell cell, Api application) {
        Barrier barrier = cell.border().ofFetching() ? ofFetching(cell.border()) : ofSending(cell, application);
        if (cell.border().ofFetching()) {
            deliver(cell, SUPPORT, cell.mails().subList(1, cell.mails().size()));
        }
        return new Standing(barrier, barrier.awaitArrival("at " + cell.border()));
    }

    private Barrier ofFetching(Border border) {
        return switch (border) {
            case FETCHED -> imap.after("BODY.PEEK");
            case STORED -> imap.before(afterFetch());
            default -> imap.after(afterFetch());
        };
    }

    /** One answer is held at the door until all others wait behind it: they are then handed over together. */
    private Barrier ofSending(Cell cell, Api application) {
        List<String> customers = cell.mails();
        Barrier plug = sink.inData(customers.getFirst()::equals);
        deliver(cell, SUPPORT, customers.subList(0, 1));
        plug.awaitArrival("with the first answer");
        deliver(cell, SUPPORT, customers.subList(1, customers.size()));
        await("the other answers wait behind it", () -> outgoing(cell, application) == customers.size());
        String last = cell.shoppers().getLast();
        Barrier barrier = cell.border() == Border.IN_DATA ? sink.inData(last::equals)
                : sink.beforeAcknowledgement(last::equals); // of two postmen one may come to it at once
        tellOfShoppers(cell, application);
        await("marketing mail waits behind them", () -> outgoing(cell, application) == cell.letters());
        plug.open();
        return barrier;
    }

    private static int outgoing(Cell cell, Api application) {
        return application.all("/outbox?to=" + cell.name()).size();
    }

    void deliver(Cell cell, String mailbox, List<String> customers) {
        cell.delivered += customers.size();
        imap.inbox(mailbox).fill(customers.size(), number -> Sender.written(customers.get(number), SUPPORT, "Question",
                "Where is my order " + customers.get(number) + "?").getBytes(StandardCharsets.UTF_8));
    }

    void tellOfShoppers(Cell cell, Api application) {
        cell.shoppers().forEach(shopper -> application.tell(Map.of("id", shopper, "source", "shop", "type", "signed-up",
                "contact", Map.of("email", shopper, "firstName", "Ann", "consents", List.of("marketing")))));
    }

    /** What happens while the process is dead. */
    void meanwhile(Cell cell) {
        if (cell.border().ofFetching()) {
            deliver(cell, SUPPORT, cell.mails().subList(0, 1));
        }
        switch (cell.fault()) {
            case DELIVERED_TWICE -> {
                deliver(cell, SUPPORT, cell.mails());
                deliver(cell, SALES, cell.mails());
            }
            case UIDVALIDITY_CHANGED -> {
                imap.inbox(SUPPORT).renumber();
                imap.hangUp();
            }
            case FLAG_FAILS, MOVE_FAILS -> imap.refuse(afterFetch());
            case SMTP_DROPS -> sink.hangUpAfterDot(true);
            default -> { }
        }
    }

    /** Returns when the servers have nothing left to wait for. */
    void awaitOrder() {
        ImapFolder inbox = imap.inbox(SUPPORT);
        await("the mail server has done as told", () -> inbox.size() == (moves ? 0 : inbox.seen()));
    }

    void account(Cell cell, Api application) {
        // Where the copy to the sales mailbox came first, the mail is a lead.
        Stream<String> ofCases = application.all("/cases").stream().map(one -> one.at("/contact/email").asString());
        Stream<String> ofLeads = application.all("/leads").stream().map(one -> one.at("/email").asString());
        cell.cases = Stream.concat(ofCases, ofLeads).filter(cell.mails()::contains)
                .collect(Collectors.groupingBy(who -> who, TreeMap::new, Collectors.counting()));
        cell.deliveries = application.all("/mails").stream().map(mail -> mail.at("/from").asString())
                .filter(cell.mails()::contains).count();
        cell.copies = sink.taken().stream().map(SmtpSink.Taken::to).filter(to -> to.startsWith(cell.name() + "-"))
                .collect(Collectors.groupingBy(who -> who, TreeMap::new, Collectors.counting()));
        cell.answers = sink.taken().stream().filter(mail -> cell.mails().contains(mail.to())).map(SmtpSink.Taken::messageId)
                .distinct().count();
        application.all("/outbox?to=" + cell.name()).forEach(mail -> {
            cell.doubts.put(mail.at("/to/0").asString(), mail.at("/doubts").asLong());
            cell.states.put(mail.at("/to/0").asString(), mail.at("/state").asString());
        });
    }

    String afterFetch() {
        return moves ? "UID MOVE" : "UID STORE";
    }

    /** Looks ten times a second: each look costs the application something. */
    static void await(String what, BooleanSupplier seen) {
        Patience.await(what, LONG, () -> {
            Patience.pass(Duration.ofMillis(100));
            return seen.getAsBoolean();
        });
    }

    @Override
    public void close() {
        imap.close();
        sink.close();
    }
}
