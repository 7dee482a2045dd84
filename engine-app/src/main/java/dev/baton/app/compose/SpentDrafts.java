package dev.baton.app.compose;

import dev.baton.id.Ref;
import dev.baton.mail.Draft;
import dev.baton.mail.Draft.State;
import dev.baton.mail.DraftId;
import dev.baton.mail.Drafts;
import dev.baton.mail.OutgoingId;
import dev.baton.team.Viewer;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** A draft is sent once, however often a page asks for it. */
@Component
public class SpentDrafts {

    private static final Set<State> GONE = Set.of(State.SPENT, State.SCHEDULED);

    private final Drafts drafts;
    private final Answering answering;

    SpentDrafts(Drafts drafts, Answering answering) {
        this.drafts = drafts;
        this.answering = answering;
    }

    /**
     * What became of this very text before: a second click, or a page that heard no answer, sends it again.
     *
     * @param draft as the page names it; null for none
     */
    public Optional<Draft> before(Long draft, Ref about, String text, Viewer viewer) {
        return Optional.ofNullable(draft).map(DraftId::new).flatMap(drafts::find)
                .filter(known -> known.person().equals(viewer.id()) && known.about().equals(about)
                        && GONE.contains(known.state()) && known.field("text").strip().equals(text));
    }

    /**
     * It is sent now. A draft that was sent with another text is not touched: what was written now is a new one.
     *
     * @param mail what it became; null for no mail
     * @return its version
     */
    public int spend(Long draft, Ref about, Map<String, String> fields, OutgoingId mail, Viewer viewer) {
        answering.ended(about, viewer.id());
        return drafts.spend(open(draft, fields, viewer), viewer.id(), about, fields, mail);
    }

    /** It is sent later. */
    public DraftId schedule(Long draft, Ref about, Map<String, String> fields, Instant at, Viewer viewer) {
        answering.ended(about, viewer.id());
        DraftId id = open(draft, fields, viewer);
        drafts.schedule(id, viewer.id(), about, fields, at);
        return id;
    }

    /** @throws OptimisticLockingFailureException when a second click was faster: the unit repeats, and finds it sent */
    private DraftId open(Long draft, Map<String, String> fields, Viewer viewer) {
        Optional<DraftId> named = Optional.ofNullable(draft).map(DraftId::new);
        Optional<Draft> known = named.flatMap(drafts::find);
        boolean ours = known.map(one -> one.person().equals(viewer.id())).orElse(true);
        if (ours && known.filter(one -> GONE.contains(one.state()) && one.field("text").strip()
                .equals(fields.getOrDefault("text", "").strip())).isPresent()) {
            throw new OptimisticLockingFailureException("The draft " + draft + " was sent a moment ago");
        }
        return named.filter(any -> ours && known.map(one -> one.state() == State.OPEN).orElse(true)).orElseGet(drafts::fresh);
    }

    /** @return its version as it is now */
    public int version(DraftId id) {
        return drafts.find(id).orElseThrow().version();
    }

    /** For the page, which forgets what it has of the draft and goes on with a fresh one. */
    public Map<String, ?> event(Long draft, int version) {
        return draft == null ? Map.of() : Map.of("spent",
                Map.of("draft", draft.toString(), "version", version, "next", drafts.fresh().toString()));
    }
}
