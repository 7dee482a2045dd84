package dev.baton.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** One border under one fault: whose mail stood there, and what became of it. */
final class Cell {

    private static final int MAILS = 4;
    private static final int SHOPPERS = 2;

    private final Border border;
    private final Fault fault;
    Map<String, Long> cases = Map.of();
    Map<String, Long> copies = Map.of();
    long answers;
    int delivered;
    long deliveries;
    final Map<String, Long> doubts = new TreeMap<>();
    final Map<String, String> states = new TreeMap<>();

    Cell(Border border, Fault fault) {
        this.border = border;
        this.fault = fault;
    }

    Border border() {
        return border;
    }

    Fault fault() {
        return fault;
    }

    String name() {
        return (border + "-" + fault).toLowerCase(Locale.ROOT).replace("_", "");
    }

    /** Customers who wrote, and are owed a case and an answer each. */
    List<String> mails() {
        return IntStream.range(0, MAILS).mapToObj(n -> name() + "-" + n + "@customer.example").toList();
    }

    /** Customers whom we write to for marketing. */
    List<String> shoppers() {
        return IntStream.range(0, SHOPPERS).mapToObj(n -> name() + "-shopper-" + n + "@customer.example").toList();
    }

    /** How many mails of ours it leads to. */
    int letters() {
        return MAILS + SHOPPERS;
    }

    /** One case and one answer a mail; what is in doubt is counted, sent again when it is service, and only then. */
    void assertAccounted() {
        assertThat(deliveries).as("deliveries that are accounted for").isEqualTo(delivered);
        assertThat(cases).as("cases or leads").containsOnlyKeys(mails()).allSatisfy((who, count) -> assertThat(count).isOne());
        assertThat(answers).as("answers that differ").isEqualTo(mails().size());
        assertThat(mails()).as("service mail arrives, again only where it was in doubt").allSatisfy(who ->
                assertThat(copies.get(who)).isBetween(1L, 1 + doubts.get(who)));
        assertThat(shoppers()).as("marketing mail arrives once, or not at all where it was in doubt").allSatisfy(who ->
                assertThat(copies.getOrDefault(who, 0L)).isBetween(states.get(who).equals("sent") ? 1L : 0L, 1L));
        assertThat(states.values()).containsAnyOf("sent").isSubsetOf("sent", "ambiguous");
        if (!fault.leavesDoubtAt(border)) {
            assertThat(doubts.values()).as("doubts").containsOnly(0L);
            assertThat(states.values()).containsOnly("sent");
        }
    }

    @Override
    public String toString() {
        long repeats = mails().stream().mapToLong(who -> copies.getOrDefault(who, 0L)).sum() - answers;
        return ("%-26s x %-19s: %d mails, delivered %d times, kept %d, %d cases, %d answers, %d of them again, %d doubts; "
                + "marketing %s").formatted(
                border, fault, mails().size(), delivered, deliveries, cases.size(), answers, repeats,
                doubts.values().stream().mapToLong(Long::longValue).sum(),
                shoppers().stream().map(who -> states.get(who) + " " + copies.getOrDefault(who, 0L)).toList());
    }
}
