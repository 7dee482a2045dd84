package dev.baton.app.service;

import dev.baton.app.compose.Correspondence;
import dev.baton.app.inbox.Notices;
import dev.baton.mail.Letter;
import dev.baton.mail.MailAddress;
import dev.baton.mail.Outbox;
import dev.baton.processes.CaseHandling;
import dev.baton.rules.service.Step;
import dev.baton.rules.service.Who;
import dev.baton.service.Case;
import dev.baton.service.CaseClock;
import dev.baton.team.People;
import dev.baton.team.Person;
import dev.baton.team.PersonId;
import dev.baton.team.Teams;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Takes one step of an escalation: tells people, in the inbox and by mail, and moves the work. */
@Component
class EscalationSteps {

    /** Labelled so in the model, which has it in every language. */
    private static final String TITLE = "Threshold reached";

    private final People people;
    private final Teams teams;
    private final Notices notices;
    private final CaseHands hands;
    private final Outbox outbox;
    private final MessageSource texts;
    private final String from;

    EscalationSteps(People people, Teams teams, Notices notices, CaseHands hands, Outbox outbox, MessageSource texts,
                    @Value("${baton.mail.from:support@baton.example}") String from) {
        this.people = people;
        this.teams = teams;
        this.notices = notices;
        this.hands = hands;
        this.outbox = outbox;
        this.texts = texts;
        this.from = from;
    }

    void take(Case one, CaseClock clock, Step step) {
        String key = clock.promise().key() + "/" + step.share();
        notice(one, key, step);
        step.mail().stream().flatMap(who -> whoIs(who, one)).distinct()
                .forEach(who -> mail(one, clock, step, who));
        if (step.moveTo() != null) {
            move(one, step.moveTo());
        }
    }

    /** The team shares one line; of two leaders each has their own, and a leader who owns the case only one. */
    private void notice(Case one, String key, Step step) {
        if (step.notice().contains(Who.TEAM)) {
            notices.toTeam(one.ref(), CaseHandling.KEY, TITLE, key, one.custody().teamId());
        }
        step.notice().stream().filter(who -> who != Who.TEAM).flatMap(who -> whoIs(who, one)).map(Person::id).distinct()
                .forEach(person -> notices.toPerson(one.ref(), CaseHandling.KEY, TITLE, key, person));
    }

    private void mail(Case one, CaseClock clock, Step step, Person to) {
        Locale language = Locale.forLanguageTag(to.language());
        Object[] about = {one.name(), clock.promise().key(), step.share(), one.subject(), to.name()};
        outbox.queue(Letter.to(new MailAddress(to.name(), to.email()), one.ref(), Correspondence.ESCALATION)
                .from(new MailAddress("Baton", one.mailbox() == null ? from : one.mailbox()))
                .saying(texts.getMessage("cases.escalation.subject", about, language),
                        texts.getMessage("cases.escalation.text", about, language))
                .onceFor(clock.promise().key() + "/" + step.share() + "/" + to.login()).automatically());
    }

    private void move(Case one, Who to) {
        Optional<PersonId> person = to == Who.TEAM ? Optional.empty() : whoIs(to, one).map(Person::id).findFirst();
        if (to == Who.TEAM || person.isPresent()) {
            hands.give(one.ref(), person.orElse(null));
        }
    }

    private Stream<Person> whoIs(Who who, Case one) {
        List<Person> meant = switch (who) {
            case OWNER -> Optional.ofNullable(one.custody().ownerId()).flatMap(people::findById).stream().toList();
            case TEAM -> people.membersOf(one.custody().teamId());
            case SUPERVISOR -> teams.leadersOf(one.custody().teamId());
        };
        return meant.stream().filter(Person::active);
    }
}
