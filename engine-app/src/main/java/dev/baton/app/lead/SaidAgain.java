package dev.baton.app.lead;

import dev.baton.lead.Lead;
import dev.baton.lead.Prospect;
import dev.baton.team.FieldRules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the person of a lead said again, for its page.
 *
 * @param facts what they said otherwise than the first time
 * @param message null where a mail in the thread says it
 */
record SaidAgain(String id, String name, String source, Instant at, List<Fact> facts, String message) {

    private static final int TELLING = 200;

    /** @param label a key of the texts */
    record Fact(String label, String value) {
    }

    /**
     * @param first  as the reader may see it; what is hidden is null
     * @param thread what they wrote in mails
     */
    static SaidAgain of(Lead first, Lead again, FieldRules rules, List<String> thread) {
        Prospect before = first.prospect();
        Prospect now = again.prospect();
        List<Fact> facts = new ArrayList<>();
        add(facts, "contacts.name", Objects.equals(now.name(), now.email()) ? null : now.name(), before.name());
        add(facts, "contacts.mail", now.email(), before.email());
        add(facts, "contacts.phone", now.phone(), before.phone());
        add(facts, "leads.company", now.company(), before.company());
        add(facts, "leads.new.employees", now.employees(), before.employees());
        add(facts, "leads.country", now.country(), before.country());
        Map<String, Object> values = again.custom() == null ? Map.of() : again.custom().values();
        values.forEach((field, value) -> {
            if (!rules.hide(Lead.TYPE, "custom." + field)) {
                add(facts, field, value, first.custom().values().get(field));
            }
        });
        return new SaidAgain(again.id().toString(), now.name(), again.source(), again.createdAt(), facts, word(again, thread));
    }

    /** What they wrote, unless it stands in the thread as a mail of theirs. */
    static String word(Lead lead, List<String> thread) {
        String message = lead.message();
        return message != null && thread.stream().anyMatch(mail -> start(mail).equals(start(message))) ? null : message;
    }

    private static String start(String text) {
        String said = text.strip();
        return said.substring(0, Math.min(said.length(), TELLING));
    }

    private static void add(List<Fact> facts, String label, Object now, Object before) {
        if (now != null && !Objects.equals(now, before)) {
            facts.add(new Fact(label, now.toString()));
        }
    }
}
