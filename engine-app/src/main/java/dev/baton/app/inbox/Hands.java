package dev.baton.app.inbox;

import dev.baton.id.Ref;
import dev.baton.team.People;
import dev.baton.team.PersonId;
import dev.baton.team.Role;
import dev.baton.team.Viewer;
import dev.baton.work.WorkItem;
import dev.baton.work.WorkItems;
import org.springframework.stereotype.Component;

/** Work in hand is for its holder; leaders of its team and administrators step in when the holder is away. */
@Component
public class Hands {

    private final WorkItems items;
    private final People people;

    Hands(WorkItems items, People people) {
        this.items = items;
        this.people = people;
    }

    /**
     * Asks before the open work about a record is ended by a person.
     *
     * @throws TakenByAnother when somebody else has it in hand
     */
    public void mustBeFree(Ref subject, Viewer by) {
        items.openAbout(subject.type(), subject.id()).stream().filter(item -> item.kind() == WorkItem.Kind.TASK)
                .forEach(item -> mustBeFree(item, by));
    }

    void mustBeFree(WorkItem item, Viewer by) {
        boolean leads = by.is(Role.SUPERVISOR) && item.teamId() != null && by.tree().contains(item.teamId());
        if (item.assigneeId() != null && !item.assigneeId().equals(by.id()) && !leads && !by.is(Role.ADMIN)) {
            throw taken(item.assigneeId());
        }
    }

    TakenByAnother taken(PersonId holder) {
        return new TakenByAnother(holder == null ? null : people.findById(holder).orElse(null));
    }
}
