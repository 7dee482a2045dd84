package dev.baton.app.giving;

import dev.baton.activity.Activity;
import dev.baton.activity.Subject;
import dev.baton.app.activity.Succession;
import dev.baton.app.inbox.Notices;
import dev.baton.app.live.News;
import dev.baton.app.team.Directory;
import dev.baton.app.web.Input.Choice;
import dev.baton.app.web.Wording;
import dev.baton.refusal.Invalid;
import dev.baton.team.Person;
import dev.baton.team.PersonId;
import dev.baton.team.TeamId;
import dev.baton.team.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** A record is another's from now on: who may say so, to whom it may be given, and how they get to know. */
@Component
public class Giving {

    private static final String OWNER = "owner";
    private static final String NOBODY = "inbox.nobody";

    private final Recipients recipients;
    private final Directory directory;
    private final Succession succession;
    private final News news;
    private final Notices notices;
    private final Wording wording;

    Giving(Recipients recipients, Directory directory, Succession succession, News news, Notices notices, Wording wording) {
        this.recipients = recipients;
        this.directory = directory;
        this.succession = succession;
        this.news = news;
        this.notices = notices;
        this.wording = wording;
    }

    /**
     * Whose it shall be.
     *
     * @param written log-in; JSON's null for nobody, Java's for whoever has it
     * @param type of the record: whoever gets it works with such
     * @param team the record's; null for none
     * @param wrong takes what there is to say against it
     */
    public PersonId owner(String type, JsonNode written, PersonId before, TeamId team, Viewer by, List<Invalid.Field> wrong) {
        if (written == null) {
            return before;
        }
        Optional<Person> to = recipients.named(written.asString("")).filter(one -> one.active() || one.id().equals(before));
        if (to.isEmpty() && !written.isNull()) {
            wrong.add(new Invalid.Field(OWNER, "access.give.unknown"));
            return before;
        }
        if (to.filter(one -> !one.id().equals(before) && !recipients.mayHave(one, type)).isPresent()) {
            wrong.add(new Invalid.Field(OWNER, "access.give.noAccess", to.get().name()));
            return before;
        }
        PersonId owner = to.map(Person::id).orElse(null);
        if (Objects.equals(owner, before)) {
            return before;
        }
        if (!by.mayGive(before, team, owner)) {
            wrong.add(new Invalid.Field(OWNER, "access.give.notYours"));
        }
        return owner;
    }

    /** As {@link #owner}, of a record that stays within its team. */
    public PersonId ownerWithin(String type, JsonNode written, PersonId before, TeamId team, Viewer by, List<Invalid.Field> wrong) {
        PersonId owner = owner(type, written, before, team, by, wrong);
        if (owner != null && team != null && !owner.equals(before) && !recipients.belongs(owner, team)) {
            wrong.add(new Invalid.Field(OWNER, "access.give.otherTeam", directory.team(team).orElseThrow().name()));
        }
        return owner;
    }

    /** For a form: whoever has it, and all whom this viewer may give it to. @param within the team that it stays in; null for any */
    public List<Choice> choices(String type, PersonId owner, TeamId team, TeamId within, Viewer by) {
        List<Choice> choices = new ArrayList<>();
        if (owner == null || by.mayGive(owner, team, null)) {
            choices.add(new Choice("", wording.now().text("access.give.nobody")));
        }
        directory.person(owner).ifPresent(one -> choices.add(new Choice(one.login(), one.name())));
        recipients.of(type, within).stream().filter(one -> !one.id().equals(owner) && by.mayGive(owner, team, one.id()))
                .forEach(one -> choices.add(new Choice(one.login(), one.name())));
        return choices;
    }

    /**
     * It was given: its story says so, and whoever has it now finds a line in the inbox, unless they took it, and what was
     * planned about it.
     *
     * @param from null for nobody
     * @param to null for nobody
     * @param said key of that line
     * @param version of the record from now on: each gift is told once
     */
    public void given(Subject record, PersonId from, PersonId to, String said, int version, Viewer by) {
        noted(record, to);
        succession.plans(record.ref(), from, to);
        notices.withdraw(record.ref(), said);
        if (to != null && !to.equals(by.id())) {
            notices.toPerson(record.ref(), null, said, "given" + version, to);
        }
    }

    /** Its story says so, and nothing else happens: it goes along with what was given. @param to null for nobody */
    public void noted(Subject record, PersonId to) {
        news.note(record, Activity.Kind.ASSIGNED, to == null ? NOBODY : directory.login(to));
    }
}
