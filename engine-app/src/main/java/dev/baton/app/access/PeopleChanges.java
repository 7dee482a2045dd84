package dev.baton.app.access;

import dev.baton.team.Person;
import dev.baton.unit.UnitOfWork;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.data.relational.core.mapping.event.AfterSaveCallback;
import org.springframework.stereotype.Component;

/** Counts the committed changes of people on this node, so that what is remembered about them is forgotten at once. */
@Component
class PeopleChanges implements AfterSaveCallback<Person> {

    private final AtomicLong count = new AtomicLong();

    long count() {
        return count.get();
    }

    @Override
    public Person onAfterSave(Person person) {
        UnitOfWork.now().afterCommit(count::incrementAndGet);
        return person;
    }
}
