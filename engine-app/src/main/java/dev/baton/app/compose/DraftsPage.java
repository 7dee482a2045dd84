package dev.baton.app.compose;

import dev.baton.app.access.VisibleRecords;
import dev.baton.id.Ref;
import dev.baton.mail.Draft;
import dev.baton.mail.Draft.State;
import dev.baton.mail.DraftId;
import dev.baton.mail.Drafts;
import dev.baton.refusal.NotVisible;
import dev.baton.team.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Keeps what people write while they write it. */
@Controller
class DraftsPage {

    private static final Set<String> FIELDS = Set.of("kind", "text", "to", "cc", "bcc", "subject", "all", "files", "forwarded");
    /** These alone are nothing that somebody would miss. */
    private static final Set<String> MODES = Set.of("kind", "forwarded");
    private static final int LONGEST = 100_000;

    private final Drafts drafts;
    private final Composers composers;
    private final Answering answering;
    private final VisibleRecords records;

    DraftsPage(Drafts drafts, Composers composers, Answering answering, VisibleRecords records) {
        this.drafts = drafts;
        this.composers = composers;
        this.answering = answering;
        this.records = records;
    }

    /**
     * @param id    the draft's from now on
     * @param saved when, as a sentence; empty when nothing was left to keep
     * @param spent it was sent, from here or elsewhere, and nothing was saved
     * @param text  what was sent then
     */
    record Kept(String id, int version, String saved, boolean spent, String text) {
    }

    /** @param version the one that the page has; @param about the record; the rest is what was written, by name */
    @PutMapping("/drafts/{id}")
    @ResponseBody
    Kept keep(@PathVariable long id, @RequestParam int version, @RequestParam String about,
              @RequestParam Map<String, String> all, Viewer viewer) {
        Ref record = record(about);
        records.require(viewer, record);
        Map<String, String> fields = new TreeMap<>(all);
        fields.keySet().retainAll(FIELDS);
        fields.values().removeIf(String::isBlank);
        fields.replaceAll((name, value) -> value.length() > LONGEST ? value.substring(0, LONGEST) : value);
        if (MODES.containsAll(fields.keySet())) {
            drafts.discard(new DraftId(id), viewer.id());
            answering.changed(record, viewer);
            return new Kept(drafts.fresh().toString(), 0, "", false, null);
        }
        boolean typing = !fields.getOrDefault("kind", "answer").equals("note") && fields.containsKey("text");
        Draft kept = drafts.save(new DraftId(id), version, viewer.id(), record, fields, typing);
        if (kept.state() != State.OPEN) {
            return new Kept(drafts.fresh().toString(), 0, "", true, kept.field("text"));
        }
        answering.changed(record, viewer);
        return new Kept(kept.id().toString(), kept.version(), composers.saved(kept.savedAt()), false, null);
    }

    private static Ref record(String about) {
        try {
            return Ref.parse(about);
        } catch (IllegalArgumentException nothing) {
            throw new NotVisible();
        }
    }
}
