package dev.baton.app.inbox;

import dev.baton.app.live.LiveSignals;
import dev.baton.app.team.Directory;
import dev.baton.id.Id;
import dev.baton.id.Ref;
import dev.baton.id.Tsids;
import dev.baton.team.People;
import dev.baton.team.Person;
import dev.baton.team.PersonId;
import dev.baton.team.TeamId;
import dev.baton.work.WorkItem;
import dev.baton.work.WorkItemId;
import dev.baton.work.WorkItems;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Lines of the inbox that no task stands behind: they tell somebody something and are dismissed. */
@Component
public class Notices {

    private final WorkItems items;
    private final WorkSubjects subjects;
    private final People people;
    private final Directory directory;
    private final LiveSignals live;
    private final Tsids ids;
    private final Clock clock;
    private final JsonMapper json;

    Notices(WorkItems items, WorkSubjects subjects, People people, Directory directory, LiveSignals live, Tsids ids, Clock clock,
            JsonMapper json) {
        this.items = items;
        this.subjects = subjects;
        this.people = people;
        this.directory = directory;
        this.live = live;
        this.ids = ids;
        this.clock = clock;
        this.json = json;
    }

    /** A key that names something else beside the subject, and yet fits into its column together with a person's id. */
    public static String key(String what, Id id) {
        return what + Long.toString(id.value(), Character.MAX_RADIX);
    }

    /**
     * One line for all of a team.
     *
     * @param title a label of the process's model, or a key of a message bundle
     * @param key what makes it one of its kind about its subject: a second one with the same key is a programming error
     */
    public void toTeam(Ref subject, String process, String title, String key, TeamId team) {
        add(subject, process, title, subject + "/" + key + "/team", team, null);
    }

    /** As {@link #toTeam}, for one person's eyes. */
    public void toPerson(Ref subject, String process, String title, String key, PersonId person) {
        add(subject, process, title, subject + "/" + key + "/" + person, null, person);
    }

    /** As {@link #toTeam}, but said once: what was said with this key stands, whether it was dismissed or not. */
    public void toTeamOnce(Ref subject, String process, String title, String key, TeamId team) {
        if (items.findByTask(subject + "/" + key + "/team").isEmpty()) {
            toTeam(subject, process, title, key, team);
        }
    }

    /** As {@link #toTeamOnce}, for one person's eyes. */
    public void toPersonOnce(Ref subject, String process, String title, String key, PersonId person) {
        if (items.findByTask(subject + "/" + key + "/" + person).isEmpty()) {
            toPerson(subject, process, title, key, person);
        }
    }

    /** Said once to whoever owns the subject, as long as they work here; else to its team, or the one for what belongs to none. */
    public void toOwnerOnce(Ref subject, String process, String title, String key, @Nullable PersonId owner, @Nullable TeamId team) {
        if (owner != null && people.findById(owner).filter(Person::active).isPresent()) {
            toPersonOnce(subject, process, title, key, owner);
        } else {
            toTeamOnce(subject, process, title, key, team == null ? directory.fallback().id() : team);
        }
    }

    /** What was said under this title about the subject is of no use any more. @return whether there was any */
    public boolean withdraw(Ref subject, String title) {
        boolean any = items.dismissNotices(subject.type(), subject.id(), title) > 0;
        if (any) {
            live.inbox();
        }
        return any;
    }

    private void add(Ref subject, String process, String title, String key, @Nullable TeamId team,
                     @Nullable PersonId person) {
        var headline = subjects.headline(subject);
        Instant now = clock.instant();
        items.save(new WorkItem(ids.next(WorkItemId::new), null, key, WorkItem.Kind.NOTICE, title, process, null, null,
                null, subject.type(), subject.id(), headline.or(title), headline.sender(), headline.language(), team, person,
                headline.priority(), subjects.dueAt(subject), null, now, now, true,
                json.writeValueAsString(headline.reasons()), false));
        live.inbox();
    }
}
