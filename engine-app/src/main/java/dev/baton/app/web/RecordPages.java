package dev.baton.app.web;

import dev.baton.id.Ref;
import java.util.Map;

/** Where the page of a record is. */
public final class RecordPages {

    private static final Map<String, String> ROOMS = Map.of("case", "cases", "lead", "leads", "contact", "contacts", "account", "accounts",
            "opportunity", "opportunities", "quote", "quotes", "approval", "approvals", "enrolment", "enrolments", "mail", "mails");

    private RecordPages() {
    }

    /** Null for what has none. */
    public static String of(Ref record) {
        String room = ROOMS.get(record.type());
        return room == null ? null : "/" + room + "/" + record.id();
    }
}
