package dev.baton.app.inbox;

import dev.baton.app.inbox.WorkSubject.Headline;
import dev.baton.app.web.Mark;
import dev.baton.id.Ref;
import dev.baton.team.PersonId;
import dev.baton.team.Viewer;
import dev.baton.work.WorkItem;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All record types that work can be about. */
@Component
class WorkSubjects {

    private final Map<String, WorkSubject> byType;

    WorkSubjects(List<WorkSubject> subjects) {
        this.byType = subjects.stream().collect(Collectors.toMap(WorkSubject::type, Function.identity()));
    }

    Headline headline(Ref subject) {
        WorkSubject known = byType.get(subject.type());
        return known != null ? known.headline(subject) : new Headline(subject.toString(), null, null, 50, List.of());
    }

    @Nullable Instant dueAt(Ref subject) {
        WorkSubject known = byType.get(subject.type());
        return known == null ? null : known.dueAt(subject).orElse(null);
    }

    /** As {@link WorkSubject#claims}, of records of any type. */
    Map<Ref, Ref> claims(Collection<Ref> subjects) {
        Map<Ref, Ref> claims = new HashMap<>();
        subjects.stream().distinct().collect(Collectors.groupingBy(Ref::type)).forEach((type, some) ->
                Optional.ofNullable(byType.get(type)).ifPresent(known -> claims.putAll(known.claims(some))));
        return claims;
    }

    @Nullable Mark mark(Ref subject, int priority, Viewer viewer) {
        WorkSubject known = byType.get(subject.type());
        return known == null ? null : known.mark(priority, viewer);
    }

    @Nullable String page(Ref subject) {
        WorkSubject known = byType.get(subject.type());
        return known == null ? null : known.page(subject);
    }

    void handedTo(WorkItem item, PersonId owner) {
        goingWith(item).ifPresent(known -> known.handedTo(item.subject(), owner));
    }

    void takenBy(WorkItem item, PersonId owner) {
        goingWith(item).ifPresent(known -> known.takenBy(item.subject(), owner));
    }

    void givenBackBy(WorkItem item, PersonId owner) {
        goingWith(item).ifPresent(known -> known.givenBackBy(item.subject(), owner));
    }

    /** Whoever takes a notice has not taken the work that it is about. */
    private Optional<WorkSubject> goingWith(WorkItem item) {
        return Optional.ofNullable(byType.get(item.subject().type()))
                .filter(known -> item.kind() == WorkItem.Kind.TASK && known.goesWith(item.element()));
    }
}
