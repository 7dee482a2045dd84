package dev.baton.app.activity;

import dev.baton.activity.Activity.Kind;
import java.util.EnumSet;
import java.util.Set;

/** What of a story one wants to read. */
enum Chapter {
    ALL(EnumSet.allOf(Kind.class)),
    MAILS(EnumSet.of(Kind.MAIL_IN, Kind.MAIL_OUT, Kind.RETURNED, Kind.MACHINE, Kind.COMPLAINED)),
    CALLS(EnumSet.of(Kind.CALL, Kind.TRIED, Kind.TALKED)),
    MEETINGS(EnumSet.of(Kind.MEETING)),
    NOTES(EnumSet.of(Kind.NOTE)),
    DOCUMENTS(EnumSet.of(Kind.DOCUMENT));

    private final Set<Kind> kinds;

    Chapter(Set<Kind> kinds) {
        this.kinds = kinds;
    }

    Set<Kind> kinds() {
        return kinds;
    }
}
