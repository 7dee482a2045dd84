package dev.baton.app.leadform;

import dev.baton.leadform.FormContent;
import dev.baton.leadform.LeadForm;
import dev.baton.leadform.LeadFormId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When which words of a form were shown: it goes out with the form, signed, and comes back with what was filled in.
 *
 * @param at null for a form that stands in somebody's page: that says for ever the same, and nobody knows when it was shown
 * @param pasted whether it stands there, or is shown filled in with what was sent from there
 */
record Stamp(LeadFormId form, int version, String language, Instant at, boolean pasted) {

    /** A form that lay open for longer is shown once more, so that no program lives on one stamp. */
    private static final Duration LONGEST_OPEN = Duration.ofDays(1);
    /** To look over what is filled in already. */
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final String FOR_GOOD = "-";
    private static final String PASTED = " pasted";

    static Stamp of(LeadForm form, String language, Instant now) {
        return new Stamp(form.id(), form.version(), language, now, false);
    }

    static Stamp lookedOver(LeadForm form, String language, Instant now) {
        return new Stamp(form.id(), form.version(), language, now, true);
    }

    static Stamp forGood(LeadForm form, String language) {
        return new Stamp(form.id(), form.version(), language, null, true);
    }

    /** Whoever sends it too soon need not wait anew, but no program lives on it. */
    Stamp lookedOverAgain(LeadForm form, String language, Instant now) {
        return isForGood() || version != form.version() || !isTimely(Duration.ZERO, now) ? lookedOver(form, language, now) : this;
    }

    String written() {
        return form + " " + version + " " + language + " " + (at == null ? FOR_GOOD : at.toEpochMilli() + (pasted ? PASTED : ""));
    }

    /** Empty for what is none of ours. */
    static Optional<Stamp> read(String written) {
        boolean lookedOver = written.endsWith(PASTED);
        String[] parts = (lookedOver ? written.substring(0, written.length() - PASTED.length()) : written).split(" ");
        return parts.length == 4 && FormContent.LANGUAGES.contains(parts[2])
                ? Optional.of(new Stamp(new LeadFormId(Long.parseLong(parts[0])), Integer.parseInt(parts[1]), parts[2],
                        parts[3].equals(FOR_GOOD) ? null : Instant.ofEpochMilli(Long.parseLong(parts[3])), lookedOver || parts[3].equals(FOR_GOOD))) : Optional.empty();
    }

    boolean isForGood() {
        return at == null;
    }

    /** Whether somebody had the time to fill in the form, and no program lives on this stamp. */
    boolean isTimely(Duration least, Instant now) {
        Duration open = isForGood() ? Duration.ZERO : Duration.between(at, now);
        return open.compareTo(pasted && least.compareTo(LOOK) > 0 ? LOOK : least) >= 0 && open.compareTo(LONGEST_OPEN) <= 0;
    }
}
