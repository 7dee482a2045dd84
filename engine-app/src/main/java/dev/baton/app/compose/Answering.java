package dev.baton.app.compose;

import dev.baton.app.access.VisibleRecords;
import dev.baton.app.live.LiveSignals;
import dev.baton.app.team.Directory;
import dev.baton.app.web.Wording;
import dev.baton.app.web.Words;
import dev.baton.id.Ref;
import dev.baton.mail.Drafts;
import dev.baton.mail.Drafts.Typing;
import dev.baton.team.PersonId;
import dev.baton.team.Viewer;
import dev.baton.unit.UnitOfWork;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Says who is writing an answer right now, so that nobody writes a second one. It hinders nobody. */
@Controller
public class Answering {

    /** Who typed nothing for so long thinks about something else. */
    static final Duration SILENCE = Duration.ofSeconds(30);
    private static final int AT_ONCE = 500;

    private final Drafts drafts;
    private final VisibleRecords records;
    private final LiveSignals live;
    private final Directory directory;
    private final Wording wording;
    private final Clock realTime = Clock.tickMillis(ZoneOffset.UTC);
    /** Told to the pages by this node; what is missing is told once more, which does no harm. */
    private final Map<Typing, Long> told = new ConcurrentHashMap<>();

    Answering(Drafts drafts, VisibleRecords records, LiveSignals live, Directory directory, Wording wording) {
        this.drafts = drafts;
        this.records = records;
        this.live = live;
        this.directory = directory;
        this.wording = wording;
    }

    /** Somebody typed, or emptied the text: pages are told when that is news. */
    void changed(Ref record, Viewer viewer) {
        Typing typing = new Typing(viewer.id(), record);
        long now = realTime.millis();
        told.values().removeIf(at -> now - at > SILENCE.toMillis());
        if (told.put(typing, now) == null) {
            live.answering();
        }
    }

    /** The answer went out, or was put aside. */
    public void ended(Ref record, PersonId person) {
        UnitOfWork.now().afterCommit(() -> told.remove(new Typing(person, record)));
        live.answering();
    }

    /** By record, {@code type:id}: a sentence that says who is at it. Who asks is left out. */
    @GetMapping("/answering")
    @ResponseBody
    Map<String, String> now(Viewer viewer) {
        List<Typing> all = drafts.typing(realTime.instant().minus(SILENCE), viewer.id());
        Set<Ref> visible = records.among(viewer, all.stream().limit(AT_ONCE).map(Typing::about).toList());
        Words words = wording.now();
        return all.stream().filter(typing -> visible.contains(typing.about())).collect(Collectors.groupingBy(
                typing -> typing.about().toString(), TreeMap::new, Collectors.collectingAndThen(Collectors.mapping(
                        typing -> directory.name(typing.person()), Collectors.toList()), names -> sentence(names, words))));
    }

    private static String sentence(List<String> names, Words words) {
        return words.text("compose.answering", names.getFirst(), names.size());
    }
}
