package dev.baton.app.relation;

import dev.baton.app.activity.RecordNames;
import dev.baton.app.web.RecordPages;
import dev.baton.app.web.Wording;
import dev.baton.app.web.Words;
import dev.baton.id.Ref;
import dev.baton.team.Viewer;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The relationships of a record as pages show them: {@code relation/relations :: relations}. */
@Component
public class RelationPanel {

    private final Relations relations;
    private final Wording wording;

    RelationPanel(Relations relations, Wording wording) {
        this.relations = relations;
        this.wording = wording;
    }

    /** @param text what who is to whom, in words. @param path where it is. @param href the page of the other end */
    public record Line(String text, String note, String path, String href) {
    }

    /** @param path of the record */
    public record View(String path, List<Line> lines) {
    }

    /** @param record which the viewer may see */
    public View of(Ref record, Viewer viewer) {
        Words words = wording.now();
        String path = RecordPages.of(record);
        return new View(path, relations.of(record, viewer).stream().map(tie -> new Line(
                words.text((tie.out() ? "relation.out." : "relation.in.") + tie.what().kind().name().toLowerCase(Locale.ROOT), tie.name()),
                tie.what().note(), path + "/relationships/" + tie.what().id(), RecordPages.of(tie.other()))).toList());
    }
}
