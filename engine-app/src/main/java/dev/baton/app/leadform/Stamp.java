package dev.baton.app.leadform;

import dev.baton.leadform.FormContent;
import dev.baton.leadform.LeadForm;
import dev.baton.leadform.LeadFormId;
import java.time.Instant;
import java.util.Optional;

/** When which words of a form were shown: it goes out with the form, signed, and comes back with what was filled in. */
record Stamp(LeadFormId form, int version, String language, Instant at) {

    static Stamp of(LeadForm form, String language, Instant now) {
        return new Stamp(form.id(), form.version(), language, now);
    }

    String written() {
        return form + " " + version + " " + language + " " + at.toEpochMilli();
    }

    /** Empty for what is none of ours. */
    static Optional<Stamp> read(String written) {
        String[] parts = written.split(" ");
        return parts.length == 4 && FormContent.LANGUAGES.contains(parts[2])
                ? Optional.of(new Stamp(new LeadFormId(Long.parseLong(parts[0])), Integer.parseInt(parts[1]), parts[2],
                        Instant.ofEpochMilli(Long.parseLong(parts[3])))) : Optional.empty();
    }
}
