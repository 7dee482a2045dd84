package dev.baton.outside;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Mail comes in while nodes are killed as by {@code kill -9}, each time at another moment of the work, and started
 * again. In the end every mail is accounted for once.
 */
final class CrashDrill {

    private static final Duration LONGEST_LEASE = Duration.ofMinutes(5);

    private final Surroundings around;
    private final int nodes;
    private final Random moments;

    /** @param seed the moments of the kills follow from it */
    CrashDrill(Surroundings around, int nodes, long seed) {
        this.around = around;
        this.nodes = nodes;
        this.moments = new Random(seed);
    }

    /**
     * How many cases each customer got and how many answers.
     *
     * @param repeats how many answers were handed over once more under the same Message-ID, because the kill came between
     *                the mail server's acknowledgement and our note of it: no protocol can tell (RFC 5321, 4.5.3.2.6)
     */
    record Account(Map<String, Long> cases, Map<String, Long> answers, int repeats) {
    }

    Account run(int mails, int kills) {
        List<RunningBaton> running = new ArrayList<>(Stream.generate(around::startBaton).limit(nodes).toList());
        try {
            for (int kill = 0; kill < kills; kill++) {
                send(mails * kill / kills, mails * (kill + 1) / kills);
                Patience.pass(Duration.ofMillis(moments.nextInt(1_500)));
                running.set(kill % nodes, restarted(running.get(kill % nodes)));
            }
            Api supervisor = running.getFirst().as("sam");
            Patience.await(mails + " customers have their answer, " + around.sink().count() + " mails went out",
                    LONGEST_LEASE, () -> answers().size() == mails);
            Patience.await("nothing waits to be sent", LONGEST_LEASE, () -> Stream.of("queued", "claimed", "inData")
                    .allMatch(state -> supervisor.get("/outbox?state=" + state).path("items").isEmpty()));
            return new Account(perCustomer(supervisor.all("/cases"), found -> found.at("/contact/email").asString()),
                    answers(), around.sink().count() - mails);
        } finally {
            running.forEach(RunningBaton::close);
        }
    }

    static String customer(int number) {
        return "customer" + number + "@customer.example";
    }

    private void send(int from, int to) {
        try (Sender sender = around.sender()) {
            for (int mail = from; mail < to; mail++) {
                sender.send(customer(mail), "support@baton.example", "Question " + mail, "Where is my order " + mail + "?");
            }
        }
    }

    private RunningBaton restarted(RunningBaton node) {
        node.close();
        return around.startBaton();
    }

    private Map<String, Long> answers() {
        var distinct = around.sink().taken().stream().collect(Collectors.toMap(SmtpSink.Taken::messageId, mail -> mail, (a, b) -> a));
        return perCustomer(distinct.values(), SmtpSink.Taken::to);
    }

    private static <T> Map<String, Long> perCustomer(Collection<T> things, Function<T, String> customer) {
        return things.stream().map(customer).collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting()));
    }
}
