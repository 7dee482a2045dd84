package dev.baton.app.compose;

import dev.baton.app.inbox.Notices;
import dev.baton.app.live.LiveSignals;
import dev.baton.app.team.Directory;
import dev.baton.audit.Audit;
import dev.baton.id.Ref;
import dev.baton.mail.Draft.State;
import dev.baton.mail.Draft;
import dev.baton.mail.DraftId;
import dev.baton.mail.Drafts;
import dev.baton.mail.MailId;
import dev.baton.refusal.Clash;
import dev.baton.refusal.NotVisible;
import dev.baton.team.People;
import dev.baton.team.Person;
import dev.baton.team.PersonId;
import dev.baton.team.Team;
import dev.baton.team.TeamId;
import dev.baton.team.Teams;
import dev.baton.team.Viewer;
import dev.baton.unit.Actor;
import dev.baton.unit.UnitOfWork;
import dev.baton.work.WorkItems;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Mails that wait for their time. Nothing about the record changes before: at the time each is a unit of work of its own,
 * which sends it and does what an answer does. Whoever finds it first takes it, so that it is sent once on however many
 * nodes, and after a restart.
 */
@Component
class MailsToCome {

    private static final Logger log = LoggerFactory.getLogger(MailsToCome.class);
    private static final int AT_ONCE = 100;
    /** The customer's newest mail when it was written. */
    private static final String READ = "read";
    private static final String WRITER_LEFT = "compose.notice.writerLeft";

    private final Drafts drafts;
    private final SpentDrafts spent;
    private final Topics topics;
    private final Correspondence mails;
    private final OutgoingFiles files;
    private final People people;
    private final Teams teams;
    private final Directory directory;
    private final Notices notices;
    private final WorkItems items;
    private final LiveSignals live;
    private final Audit audit;
    private final UnitOfWork units;
    private final Clock clock;
    private final boolean holds;

    MailsToCome(Drafts drafts, SpentDrafts spent, Topics topics, Correspondence mails, OutgoingFiles files, People people,
                Teams teams, Directory directory, Notices notices, WorkItems items,
                LiveSignals live, Audit audit, UnitOfWork units, Clock clock, @Value("${baton.mail.hold-when-customer-writes:true}") boolean holds) {
        this.drafts = drafts;
        this.spent = spent;
        this.topics = topics;
        this.mails = mails;
        this.files = files;
        this.people = people;
        this.teams = teams;
        this.directory = directory;
        this.notices = notices;
        this.items = items;
        this.live = live;
        this.audit = audit;
        this.units = units;
        this.clock = clock;
        this.holds = holds;
    }

    List<Draft> about(Topic topic) {
        return drafts.toCome(topic.ref());
    }

    /** Keeps it for that time, as a draft. */
    DraftId schedule(Topic topic, Written written, Instant at, Viewer viewer) {
        live.changed(topic.ref());
        Map<String, String> fields = new TreeMap<>(written.fields());
        fields.put(READ, newest(topic));
        return spent.schedule(written.draft(), topic.ref(), fields, at, viewer);
    }

    /** The customer wrote since, so that what was written may fit no more. */
    boolean willBeHeld(Topic topic, Draft draft) {
        return holds && !newest(topic).equals(draft.field(READ));
    }

    private String newest(Topic topic) {
        return mails.newestReceived(topic).map(MailId::toString).orElse("0");
    }

    /**
     * Whoever presses answers for it from now on, whoever wrote it.
     *
     * @throws Clash when it was sent, or changed, a moment ago
     */
    void sendNow(Topic topic, DraftId id) {
        Draft draft = waiting(topic, id);
        require(drafts.become(draft, State.SPENT, draft.sendAt(), null));
        UnitOfWork.now().because(Ref.to("draft", id)); // which names its writer; who sends it is who presses
        send(topic, draft);
    }

    /** Whoever changes its time has read what the customer wrote since. */
    void change(Topic topic, DraftId id, Instant at) {
        Draft draft = waiting(topic, id);
        require(drafts.become(draft, State.SCHEDULED, at, null));
        drafts.note(id, READ, newest(topic));
        live.changed(topic.ref());
    }

    /**
     * It is not sent: a draft of its writer again, or of whoever decides so where the writer has left and would never see it.
     *
     * @return whose draft it is
     */
    PersonId cancel(Topic topic, DraftId id, Viewer viewer) {
        Draft draft = waiting(topic, id);
        PersonId writer = draft.person();
        boolean left = isGone(writer);
        require(left ? drafts.handOver(draft, viewer.id()) : drafts.become(draft, State.OPEN, null, null));
        live.changed(topic.ref());
        if (!left) {
            return writer;
        }
        files.handOver(Composers.uploads(draft.field("files")), writer, viewer.id());
        audit.changed(Ref.to("draft", id), Map.of("person", new Audit.Change(directory.login(writer), directory.login(viewer.id()))));
        return viewer.id();
    }

    private boolean isGone(PersonId person) {
        return people.findById(person).filter(Person::active).isEmpty();
    }

    private Draft waiting(Topic topic, DraftId id) {
        Draft draft = drafts.find(id).filter(known -> known.about().equals(topic.ref())).orElseThrow(NotVisible::new);
        require(draft.state() == State.SCHEDULED || draft.state() == State.HELD);
        return draft;
    }

    private static void require(boolean stillWaiting) {
        if (!stillWaiting) {
            throw new Clash("compose.time.over");
        }
    }

    @Scheduled(fixedDelay = 1000)
    void sendDue() {
        drafts.due(clock.instant(), AT_ONCE).forEach(this::sendDue);
    }

    private void sendDue(DraftId id) {
        try {
            units.run(Actor.system("schedule"), Ref.to("draft", id), () -> drafts.find(id).ifPresent(this::sendDue));
        } catch (RuntimeException failure) {
            log.warn("A mail that waited for its time could not be sent and is held back: draft {}", id, failure);
            units.run(Actor.system("schedule"), Ref.to("draft", id),
                    () -> drafts.find(id).ifPresent(draft -> hold(draft, "failed")));
        }
    }

    private void sendDue(Draft draft) {
        Topic topic = topics.about(draft.about());
        if (draft.state() != State.SCHEDULED || draft.sendAt().isAfter(clock.instant())) {
            return; // another node was faster, or its writer
        }
        if (isGone(draft.person())) {
            holdOfLeaver(topic, draft);
        } else if (topic.isPartedWith()) {
            hold(draft, "partedWith");
        } else if (willBeHeld(topic, draft)) {
            hold(draft, "customerWrote");
        } else if (drafts.become(draft, State.SPENT, draft.sendAt(), null)) {
            UnitOfWork.now().by(Actor.person(draft.person(), "schedule"));
            send(topic, draft);
        }
    }

    private void send(Topic topic, Draft draft) {
        Answer answer = Written.answer(draft.fields(), files.toSend(draft.person(), Composers.uploads(draft.field("files"))));
        drafts.became(draft.id(), mails.send(topic, answer, Duration.ZERO));
    }

    /** Nobody would answer for it: those who lead the team decide, else the team. */
    private void holdOfLeaver(Topic topic, Draft draft) {
        hold(draft, "writerLeft");
        TeamId team = topic.team().map(Team::id).orElseGet(() -> directory.fallback().id());
        List<PersonId> leaders = teams.leadersOf(team).stream().filter(Person::active).map(Person::id).toList();
        String key = Notices.key("h", draft.id());
        leaders.forEach(leader -> notices.toPersonOnce(topic.ref(), topic.process(), WRITER_LEFT, key, leader));
        if (leaders.isEmpty()) {
            notices.toTeamOnce(topic.ref(), topic.process(), WRITER_LEFT, key, team);
        }
    }

    /** It stays, and its record stands on top of the list. */
    private void hold(Draft draft, String why) {
        if (draft.state() == State.SCHEDULED && drafts.become(draft, State.HELD, draft.sendAt(), why)) {
            items.touch(draft.about().type(), draft.about().id(), clock.instant());
            live.changed(draft.about());
            live.inbox();
        }
    }

    @Scheduled(fixedDelay = 3_600_000)
    void forget() {
        units.run(Actor.system("schedule"), null, () -> drafts.forget(Duration.ofDays(7)));
    }
}
