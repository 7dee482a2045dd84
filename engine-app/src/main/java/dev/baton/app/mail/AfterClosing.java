package dev.baton.app.mail;

import dev.baton.app.decision.Decisions;
import dev.baton.app.letter.MailboxTerms;
import dev.baton.app.team.Directory;
import dev.baton.router.read.Mail;
import dev.baton.rules.Decided;
import dev.baton.rules.mail.Reply;
import dev.baton.rules.mail.ReplyFacts;
import dev.baton.rules.mail.ReplyRouting;
import dev.baton.service.Case;
import dev.baton.team.Team;
import java.time.Clock;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Asks the rules what a customer's mail into a case that is over wants: work, or nothing but to thank. */
@Component
class AfterClosing {

    private static final Pattern TAG = Pattern.compile("\\[C-\\d{1,18}]");

    private final ReplyRouting routing;
    private final Decisions decisions;
    private final MailboxTerms terms;
    private final Directory directory;
    private final Clock clock;

    AfterClosing(ReplyRouting routing, Decisions decisions, MailboxTerms terms, Directory directory, Clock clock) {
        this.routing = routing;
        this.decisions = decisions;
        this.terms = terms;
        this.directory = directory;
        this.clock = clock;
    }

    record Said(ReplyFacts facts, Decided<Reply> decided) {
    }

    /** Changes nothing. @param mailbox the address of ours that the mail came to */
    Course of(Case one, Mail mail, String mailbox) {
        Duration over = one.resolution() == null ? Duration.ZERO
                : Duration.between(one.resolution().resolvedAt(), clock.instant());
        boolean reopens = one.resolution() == null || terms.reopens(mailbox, over);
        ReplyFacts facts = ReplyFacts.of(mailbox, terms.team(mailbox).map(Team::teamKey).orElse(""), mail.language(),
                (int) Math.clamp(over.toHours(), 0, Integer.MAX_VALUE), reopens,
                (int) mail.attachments().stream().filter(file -> !file.inline()).count(), text(mail), familiar(one, mail));
        Said said = new Said(facts, routing.decide(facts));
        return !said.decided().outcome().wakes() ? new Course.Rest(one, said)
                : reopens ? new Course.Reopen(one, said) : new Course.Follow(one, said);
    }

    /** In the decision log of the case. */
    void keep(Course.Late course) {
        decisions.keep(ReplyRouting.DECISION, course.said().facts(), course.said().decided(), course.one().ref());
    }

    /** Some say all in the subject; that of an answer is the thread's. */
    private static String text(Mail mail) {
        return mail.answersBySubject() ? mail.newText() : TAG.matcher(mail.subject()).replaceAll("") + "\n" + mail.newText();
    }

    private String familiar(Case one, Mail mail) {
        String owner = directory.name(one.custody().ownerId());
        String sender = mail.from().map(from -> from.name() + " " + from.email().replaceFirst("@.*", "")).orElse("");
        return String.join(" ", sender, owner == null ? "" : owner, one.subject());
    }
}
