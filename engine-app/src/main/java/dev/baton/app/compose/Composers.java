package dev.baton.app.compose;

import dev.baton.app.web.Wording;
import dev.baton.app.web.Words;
import dev.baton.id.Id;
import dev.baton.id.Ref;
import dev.baton.mail.Draft;
import dev.baton.mail.Drafts;
import dev.baton.mail.UploadId;
import dev.baton.team.Viewer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a person has begun to write about a record, wherever it was begun. */
@Component
public class Composers {

    private final Drafts drafts;
    private final OutgoingFiles files;
    private final Wording wording;

    Composers(Drafts drafts, OutgoingFiles files, Wording wording) {
        this.drafts = drafts;
        this.files = files;
        this.wording = wording;
    }

    public Composer about(Ref record, Viewer viewer) {
        return drafts.open(viewer.id(), record).map(draft -> of(draft, viewer)).orElseGet(() -> new Composer(
                drafts.fresh().toString(), 0, record.toString(), Map.of(), List.of(), "", files.limits()));
    }

    private Composer of(Draft draft, Viewer viewer) {
        Words words = wording.now();
        List<FileLine> lines = files.of(viewer, uploads(draft.field("files"))).stream().map(file -> FileLine.of(file, words)).toList();
        return new Composer(draft.id().toString(), draft.version(), draft.about().toString(), draft.fields(), lines,
                saved(draft.savedAt()), files.limits());
    }

    String saved(Instant at) {
        Words words = wording.now();
        return words.text("compose.saved", words.time(at));
    }

    /** @param ids with spaces between them; what is no id is none */
    public static List<UploadId> uploads(String ids) {
        return Arrays.stream(ids.split("\\s+")).flatMap(id -> Id.read(id, UploadId::new).stream()).distinct().toList();
    }
}
