package dev.baton.app.demo;

import static dev.baton.team.Role.ADMIN;
import static dev.baton.team.Role.AGENT;
import static dev.baton.team.Role.DESIGNER;
import static dev.baton.team.Role.MARKETING;
import static dev.baton.team.Role.SUPERVISOR;

import dev.baton.assignment.Staffing;
import dev.baton.calendar.Calendars;
import dev.baton.id.Tsids;
import dev.baton.team.PasswordHash;
import dev.baton.team.People;
import dev.baton.team.Person;
import dev.baton.team.PersonId;
import dev.baton.team.Role;
import dev.baton.team.Roles;
import dev.baton.team.Team;
import dev.baton.team.TeamId;
import dev.baton.team.Teams;
import dev.baton.unit.Actor;
import dev.baton.unit.UnitOfWork;
import java.time.Clock;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Founds the demo company once: its people, their languages, its teams, who leads whom, and its holidays. */
@Component
@Profile("demo")
@Order(10)
class DemoCompany implements ApplicationRunner {

    static final String PASSWORD = "baton";

    private final UnitOfWork units;
    private final People people;
    private final Teams teams;
    private final Tsids ids;
    private final Clock clock;
    private final PasswordEncoder passwords;
    private final Staffing staffing;
    private final Calendars calendars;

    DemoCompany(UnitOfWork units, People people, Teams teams, Tsids ids, Clock clock, PasswordEncoder passwords,
                Staffing staffing, Calendars calendars) {
        this.units = units;
        this.people = people;
        this.teams = teams;
        this.ids = ids;
        this.clock = clock;
        this.passwords = passwords;
        this.staffing = staffing;
        this.calendars = calendars;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (teams.count() == 0) {
            units.run(Actor.system("demo"), null, this::found);
        }
    }

    private void found() {
        // One password, one hash: seven of them were a tenth of a first start.
        var password = new PasswordHash(passwords.encode(PASSWORD));
        TeamId support = team("support", "Support");
        TeamId sales = team("sales", "Sales");

        PersonId ada = person("ada", "Ada Lindqvist", "en", null, ADMIN, password);
        PersonId sam = person("sam", "Sam Okoro", "en", ada, SUPERVISOR, password);
        person("dora", "Dora Weiss", "en", ada, DESIGNER, password);
        person("mia", "Mia Costa", "en", ada, MARKETING, password);
        PersonId alice = person("alice", "Alice Ionescu", "ro", sam, AGENT, password);
        PersonId bob = person("bob", "Bob Hansen", "en", sam, AGENT, password);
        PersonId carol = person("carol", "Carol Karimi", "en", sam, AGENT, password);

        teams.join(support, sam, true);
        teams.join(sales, sam, true);
        teams.join(support, alice, false);
        teams.join(sales, alice, false);
        teams.join(support, bob, false);
        teams.join(sales, bob, false);
        teams.join(support, carol, false);

        staffing.knows(alice, "language.ro", 5);
        staffing.knows(carol, "language.ru", 5);
        staffing.knows(carol, "language.fa", 5);
        closeOnHolidays();
    }

    private void closeOnHolidays() {
        int year = clock.instant().atZone(ZoneOffset.UTC).getYear();
        calendars.save(calendars.named("standard").closedOn(IntStream.rangeClosed(year, year + 2).boxed()
                .flatMap(one -> Stream.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(12, 25), MonthDay.of(12, 26))
                        .map(day -> day.atYear(one))).toArray(LocalDate[]::new)));
    }

    private TeamId team(String key, String name) {
        return teams.save(new Team(ids.next(TeamId::new), null, key, name, null, "standard")).id();
    }

    private PersonId person(String login, String name, String language, PersonId manager, Role role,
                            PasswordHash password) {
        return people.save(new Person(ids.next(PersonId::new), null, login, name, login + "@baton.example", language,
                "UTC", Roles.of(role), manager, true, 100, password,
                clock.instant())).id();
    }
}
