package dev.baton.app.mail;

import dev.baton.app.team.Directory;
import dev.baton.audit.Audit.Change;
import dev.baton.audit.Audit;
import dev.baton.id.Ref;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What people did with a mail of which nothing became, oldest first. */
@Component
class MailDeeds {

    private final Audit audit;
    private final Directory directory;

    MailDeeds(Audit audit, Directory directory) {
        this.audit = audit;
        this.directory = directory;
    }

    /**
     * @param who null for nobody in particular
     * @param disposition {@code retry}, {@code release} or {@code discard}
     * @param note null for none
     */
    record Deed(Instant at, String who, String disposition, String note) {
    }

    List<Deed> about(Ref mail) {
        return audit.of(mail).stream().filter(entry -> entry.changes().containsKey("disposition"))
                .map(entry -> new Deed(entry.at(), directory.name(entry.person()), after(entry.changes(), "disposition"),
                        after(entry.changes(), "note"))).toList();
    }

    private static String after(Map<String, Change> changes, String field) {
        return changes.containsKey(field) ? changes.get(field).after() : null;
    }
}
