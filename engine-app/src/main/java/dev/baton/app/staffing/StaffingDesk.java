package dev.baton.app.staffing;

import dev.baton.app.people.Memberships;
import dev.baton.assignment.Absence;
import dev.baton.assignment.WorkProfile;
import dev.baton.assignment.WorkProfile.Skill;
import dev.baton.assignment.WorkProfiles;
import dev.baton.audit.Audit;
import dev.baton.audit.Audit.Change;
import dev.baton.calendar.WeekHours;
import dev.baton.refusal.Invalid;
import dev.baton.refusal.NotVisible;
import dev.baton.team.People;
import dev.baton.team.Person;
import dev.baton.team.PersonId;
import dev.baton.team.Role;
import dev.baton.team.Viewer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How much people take, what they can do and when they are there: set by who leads them, and by admins. */
@Component
class StaffingDesk {

    private static final int MOST = 10_000;
    private static final int BEST = 10;
    private static final Pattern SKILL = Pattern.compile("[a-z0-9][a-z0-9.-]{0,59}");

    private final People people;
    private final WorkProfiles profiles;
    private final Memberships memberships;
    private final Audit audit;

    StaffingDesk(People people, WorkProfiles profiles, Memberships memberships, Audit audit) {
        this.people = people;
        this.profiles = profiles;
        this.memberships = memberships;
        this.audit = audit;
    }

    /** @param capacity how many open leads and cases they are given at most */
    record Terms(int capacity, WorkProfile profile) {
    }

    /** Those whose terms this viewer sets, by name. */
    List<Person> ledBy(Viewer viewer) {
        var all = memberships.all();
        return memberships.people().stream().filter(person -> leads(viewer, person.id(), all)).toList();
    }

    Person led(PersonId id, Viewer viewer) {
        return people.findById(id).filter(person -> leads(viewer, id, memberships.all())).orElseThrow(NotVisible::new);
    }

    Terms terms(Person person) {
        return new Terms(person.capacity(), profiles.of(person.id()));
    }

    void set(Person person, Terms wanted) {
        check(wanted);
        WorkProfile before = profiles.of(person.id());
        if (person.capacity() != wanted.capacity()) {
            people.save(person.taking(wanted.capacity()));
        }
        profiles.replace(person, wanted.profile());
        Map<String, Change> changes = changes(before, profiles.of(person.id()));
        if (!changes.isEmpty()) {
            audit.changed(person.ref(), changes);
        }
    }

    private static boolean leads(Viewer viewer, PersonId person, Memberships.All all) {
        return viewer.is(Role.ADMIN) || viewer.is(Role.SUPERVISOR) && all.memberships().stream()
                .anyMatch(one -> one.person().equals(person) && viewer.tree().contains(one.team()));
    }

    private static void check(Terms wanted) {
        WorkProfile profile = wanted.profile();
        if (profile.skills().stream().anyMatch(skill -> skill == null || skill.name() == null)) {
            throw Invalid.field("skills", "problem.value");
        }
        if (profile.absences().stream().anyMatch(absence -> absence == null || absence.from() == null || absence.to() == null)) {
            throw Invalid.field("absences", "problem.value");
        }
        within("capacity", wanted.capacity(), 0, MOST);
        if (profile.perMonth() != null) {
            within("perMonth", profile.perMonth(), 0, MOST);
        }
        if (profile.hours() != null) {
            readable(profile.hours());
        }
        profile.skills().forEach(skill -> {
            if (!SKILL.matcher(skill.name()).matches()) {
                throw Invalid.field("skills", "people.skill.wrong", skill.name());
            }
            within("skills", skill.level(), 1, BEST);
        });
        if (profile.skills().stream().map(Skill::name).distinct().count() < profile.skills().size()) {
            throw Invalid.field("skills", "people.skill.twice");
        }
        if (profile.absences().stream().anyMatch(absence -> !absence.from().isBefore(absence.to()))) {
            throw Invalid.field("absences", "people.absence.wrong");
        }
    }

    private static void within(String field, int value, int least, int most) {
        if (value < least || value > most) {
            throw Invalid.field(field, "people.number", least, most);
        }
    }

    private static void readable(String hours) {
        try {
            WeekHours.parse(hours);
        } catch (IllegalArgumentException unreadable) {
            throw Invalid.field("hours", "people.hours.wrong", hours);
        }
    }

    private static Map<String, Change> changes(WorkProfile before, WorkProfile after) {
        Map<String, Change> changes = new LinkedHashMap<>();
        change(changes, "perMonth", before.perMonth(), after.perMonth());
        change(changes, "hours", before.hours(), after.hours());
        change(changes, "skills", skills(before), skills(after));
        change(changes, "absences", absences(before), absences(after));
        return changes;
    }

    private static void change(Map<String, Change> changes, String field, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            changes.put(field, new Change(before == null ? null : before.toString(), after == null ? null : after.toString()));
        }
    }

    private static String skills(WorkProfile profile) {
        return profile.skills().isEmpty() ? null
                : profile.skills().stream().map(skill -> skill.name() + " " + skill.level()).collect(Collectors.joining(", "));
    }

    private static String absences(WorkProfile profile) {
        return profile.absences().isEmpty() ? null : profile.absences().stream().map(StaffingDesk::span).collect(Collectors.joining(", "));
    }

    private static String span(Absence absence) {
        return absence.from() + "/" + absence.to();
    }
}
