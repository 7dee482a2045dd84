package dev.baton.app.leadlist;

import dev.baton.app.web.Words;
import java.util.List;
import java.util.stream.Stream;

/**
 * Why leads are not for us, as somebody may ask for them. The words are those of the form in which people say so; one that
 * a form was given here stands as it is.
 *
 * @param asked whether the reader is offered to ask
 * @param other one that is asked for, and may be none of ours; null for none
 */
record LeadReasons(boolean asked, String other, Words words) {

    static final List<String> SHIPPED = List.of("noNeed", "noBudget", "competitor", "wrongContact", "cannotServe", "other");

    public List<String> all() {
        return Stream.concat(SHIPPED.stream(), Stream.ofNullable(other)).distinct().toList();
    }

    public String text(String reason) {
        return text(reason, words);
    }

    static String text(String reason, Words words) {
        return words.textOr("pipeline.reason." + reason, reason);
    }
}
