package dev.baton.app.compose;

import dev.baton.app.compose.SendTimes.Offer;
import dev.baton.app.team.Directory;
import dev.baton.app.web.Wording;
import dev.baton.app.web.Words;
import dev.baton.mail.Draft;
import dev.baton.mail.Draft.State;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;

/** Mails that wait for their time, as the page of their record shows them. */
@Component
class ComingViews {

    private final MailsToCome mails;
    private final Directory directory;
    private final Wording wording;
    private final Clock clock;

    ComingViews(MailsToCome mails, Directory directory, Wording wording, Clock clock) {
        this.mails = mails;
        this.directory = directory;
        this.wording = wording;
        this.clock = clock;
    }

    /**
     * @param line  when it goes, or why it does not, as a finished sentence
     * @param local its time where the reader lives, as a field for times takes it
     * @param files how many
     */
    record Coming(String id, String who, String to, String text, String line, boolean held, String local, int files) {
    }

    List<Coming> of(Topic topic) {
        Words words = wording.now();
        return mails.about(topic).stream().map(draft -> view(topic, draft, words)).toList();
    }

    private Coming view(Topic topic, Draft draft, Words words) {
        boolean held = draft.state() == State.HELD;
        boolean overtaken = !held && mails.willBeHeld(topic, draft);
        String line = held ? words.text("compose.held." + draft.held()) : overtaken ? words.text("compose.held.willBe")
                : words.text("compose.toCome", words.dateTime(draft.sendAt()));
        return new Coming(draft.id().toString(), directory.name(draft.person()), draft.field("to"), draft.field("text"), line,
                held || overtaken, local(held ? clock.instant().plus(1, ChronoUnit.HOURS) : draft.sendAt(), words),
                draft.field("files").isEmpty() ? 0 : draft.field("files").split(" ").length);
    }

    private static String local(Instant at, Words words) {
        return at.atZone(words.zone()).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES).toString();
    }

    /** @param text as a finished sentence */
    record Time(String value, String text) {
    }

    /** What the composer offers. */
    List<Time> times() {
        Words words = wording.now();
        return SendTimes.offers(clock.instant(), words.zone()).stream().map((Offer offer) ->
                new Time(offer.local().toString(), words.text("compose.time." + offer.key(), words.time(offer.at())))).toList();
    }

    String soonest() {
        return local(clock.instant().plus(1, ChronoUnit.HOURS), wording.now());
    }
}
