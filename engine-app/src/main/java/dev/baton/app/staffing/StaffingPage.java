package dev.baton.app.staffing;

import dev.baton.app.people.Memberships;
import dev.baton.app.staffing.StaffingDesk.Terms;
import dev.baton.app.web.Toast;
import dev.baton.app.web.Wording;
import dev.baton.assignment.Absence;
import dev.baton.assignment.WorkProfile;
import dev.baton.assignment.WorkProfile.Skill;
import dev.baton.team.Person;
import dev.baton.team.PersonId;
import dev.baton.team.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The people whom one leads: how much each takes, what they can do, when they are there. */
@Controller
@RequestMapping("/people")
@PreAuthorize("hasAnyRole('SUPERVISOR', 'ADMIN')")
class StaffingPage {

    private static final int FREE_LINES = 2;

    private final StaffingDesk desk;
    private final Memberships memberships;
    private final Wording wording;

    StaffingPage(StaffingDesk desk, Memberships memberships, Wording wording) {
        this.desk = desk;
        this.memberships = memberships;
        this.wording = wording;
    }

    record Line(String id, String name, List<String> teams, int capacity) {
    }

    /** Whole days where the person lives, both inclusive; a line of the form that is free has none. */
    record Away(LocalDate from, LocalDate to) {

        static Away of(Absence absence, ZoneId zone) {
            return new Away(LocalDate.ofInstant(absence.from(), zone), LocalDate.ofInstant(absence.to().minusMillis(1), zone));
        }

        Absence absence(ZoneId zone) {
            LocalDate last = to == null ? from : to;
            return new Absence(from.atStartOfDay(zone).toInstant(), last.plusDays(1).atStartOfDay(zone).toInstant());
        }
    }

    /** The form as a browser sends it, line by line. */
    record Paper(Integer capacity, Integer perMonth, String hours, List<String> skill, List<Integer> level, List<LocalDate> from,
                 List<LocalDate> to) {

        /** @param known absences that it was shown; one whose days are the same stays as it is, to the minute */
        Terms terms(ZoneId zone, List<Absence> known) {
            List<Skill> skills = IntStream.range(0, skill.size()).filter(i -> !skill.get(i).isBlank())
                    .mapToObj(i -> new Skill(skill.get(i).strip().toLowerCase(Locale.ROOT), level.get(i) == null ? 1 : level.get(i))).toList();
            List<Absence> absences = IntStream.range(0, from.size()).filter(i -> from.get(i) != null)
                    .mapToObj(i -> new Away(from.get(i), to.get(i))).map(away -> known.stream()
                            .filter(absence -> Away.of(absence, zone).equals(away)).findFirst().orElseGet(() -> away.absence(zone))).toList();
            return new Terms(capacity == null ? 0 : capacity,
                    new WorkProfile(perMonth, hours == null || hours.isBlank() ? null : hours.strip(), skills, absences));
        }
    }

    @GetMapping
    String all(Viewer viewer, Model model) {
        var all = memberships.all();
        model.addAttribute("lines", desk.ledBy(viewer).stream().map(person -> new Line(person.id().toString(), person.name(),
                all.teams(person.id()), person.capacity())).toList());
        return "people/people";
    }

    @GetMapping("/{id}")
    String one(@PathVariable long id, Viewer viewer, Model model) {
        Person person = desk.led(new PersonId(id), viewer);
        Terms terms = desk.terms(person);
        Stream<Away> away = terms.profile().absences().stream().map(absence -> Away.of(absence, person.zone()));
        model.addAttribute("person", person).addAttribute("terms", terms)
                .addAttribute("skills", withFree(terms.profile().skills().stream(), new Skill("", 1)))
                .addAttribute("aways", withFree(away, new Away(null, null)));
        return "people/person";
    }

    @PutMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void set(@PathVariable long id, @ModelAttribute Paper paper, Viewer viewer, HttpServletResponse response) {
        Person person = desk.led(new PersonId(id), viewer);
        desk.set(person, paper.terms(person.zone(), desk.terms(person).profile().absences()));
        Toast.said(response, wording.now().text("people.saved", person.name()));
    }

    private static <T> List<T> withFree(Stream<T> lines, T free) {
        return Stream.concat(lines, Stream.generate(() -> free).limit(FREE_LINES)).toList();
    }
}
