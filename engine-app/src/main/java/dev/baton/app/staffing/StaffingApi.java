package dev.baton.app.staffing;

import dev.baton.app.staffing.StaffingDesk.Terms;
import dev.baton.assignment.Absence;
import dev.baton.assignment.WorkProfile;
import dev.baton.assignment.WorkProfile.Skill;
import dev.baton.team.Person;
import dev.baton.team.PersonId;
import dev.baton.team.Viewer;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How much somebody takes, what they can do and when they are there; assignment goes by it from the next lead or case on. */
@RestController
@RequestMapping("/api/v1/people/{id}/staffing")
@PreAuthorize("hasAnyRole('SUPERVISOR', 'ADMIN')")
class StaffingApi {

    private final StaffingDesk desk;

    StaffingApi(StaffingDesk desk) {
        this.desk = desk;
    }

    /**
     * @param capacity how many open leads and cases they are given at most, 0 for none
     * @param perMonth how much they are given in a month at most; days and weeks follow from it. Null for no such limit
     * @param hours    their working week where they live, such as {@code Mo-Fr 09:00-12:30,13:30-18:00}; null for always
     * @param skills   each with its level from 1 to 10, such as {@code language.ru}
     * @param absences those that are not over, as instants; {@code to} is exclusive
     */
    record StaffingView(@NotNull Integer capacity, Integer perMonth, String hours, List<Skill> skills, List<Absence> absences) {

        static StaffingView of(Terms terms) {
            WorkProfile profile = terms.profile();
            return new StaffingView(terms.capacity(), profile.perMonth(), profile.hours(), profile.skills(), profile.absences());
        }

        Terms terms() {
            return new Terms(capacity, new WorkProfile(perMonth, hours, Objects.requireNonNullElse(skills, List.of()),
                    Objects.requireNonNullElse(absences, List.of())));
        }
    }

    /** 404 for somebody whom the caller does not lead. */
    @GetMapping
    StaffingView staffing(@PathVariable long id, Viewer viewer) {
        return StaffingView.of(desk.terms(desk.led(new PersonId(id), viewer)));
    }

    /** All of it, as it is from now on. What is left out is taken away; absences that are over stay. */
    @PutMapping
    StaffingView set(@PathVariable long id, @RequestBody @Valid StaffingView wanted, Viewer viewer) {
        Person person = desk.led(new PersonId(id), viewer);
        desk.set(person, wanted.terms());
        return staffing(id, viewer);
    }
}
