package dev.baton.app.mail;

import dev.baton.app.mail.Intake.Forecast;
import dev.baton.id.Ref;
import dev.baton.mail.MailAddress;
import dev.baton.mail.MailOutcome;
import dev.baton.mail.Mailbox;
import dev.baton.mail.OurMailboxes;
import dev.baton.router.MailTrial;
import dev.baton.router.judge.Judgement;
import dev.baton.router.judge.Verdict;
import dev.baton.router.read.Mail;
import dev.baton.rules.Kind;
import dev.baton.rules.mail.Route;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Says what would become of a mail if it came now, by what files mail when it comes, in a transaction that may only read. */
@Component
class Foresight {

    private final MailTrial trial;
    private final Courses courses;
    private final Intake intake;
    private final OurMailboxes mailboxes;
    private final TransactionTemplate reading;

    Foresight(MailTrial trial, Courses courses, Intake intake, OurMailboxes mailboxes, PlatformTransactionManager transactions) {
        this.trial = trial;
        this.courses = courses;
        this.intake = intake;
        this.mailboxes = mailboxes;
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    List<String> mailboxes() {
        return mailboxes.active().stream().map(Mailbox::address).toList();
    }

    /** @param mailbox where it is taken to have come to; empty for the one that its headers name, else the first */
    Foreseen of(byte[] raw, String mailbox) {
        return reading.execute(status -> foreseen(trial.of(raw), mailbox));
    }

    private Foreseen foreseen(MailTrial.Tried tried, String chosen) {
        Mail mail = tried.mail();
        Judgement judgement = tried.judgement();
        String mailbox = mailboxes().contains(chosen) ? chosen : named(mail);
        Course course = null;
        if (judgement.verdict() instanceof Verdict.Person) {
            Ref about = judgement.about().known() ? judgement.about().record() : null;
            course = courses.of(about, mail, mailbox);
        }
        Forecast forecast = course instanceof Course.Enquiry || course instanceof Course.Follow ? intake.forecast(mail, mailbox) : null;
        return new Foreseen(mail, mailbox, tried.before().orElse(null), judgement,
                outcome(judgement.verdict(), course, forecast), course, forecast);
    }

    private static MailOutcome outcome(Verdict verdict, Course course, Forecast forecast) {
        return switch (verdict) {
            case Verdict.Unreadable unreadable -> MailOutcome.QUARANTINED;
            case Verdict.Own own -> MailOutcome.OWN;
            case Verdict.Loop loop -> MailOutcome.LOOP;
            case Verdict.Bounce bounce -> MailOutcome.BOUNCE;
            case Verdict.Complaint complaint -> MailOutcome.COMPLAINT;
            case Verdict.Automatic automatic -> MailOutcome.AUTOMATIC;
            case Verdict.Person person -> switch (course) {
                case Course.Enquiry something -> opened(forecast);
                case Course.Follow late -> MailOutcome.NEW_CASE;
                default -> MailOutcome.JOINED_CASE;
            };
        };
    }

    private static MailOutcome opened(Forecast forecast) {
        Route route = forecast.route();
        return !route.sure() ? MailOutcome.TRIAGE : route.kind() != Kind.ENQUIRY ? MailOutcome.NEW_CASE
                : forecast.joins() == null ? MailOutcome.NEW_LEAD : MailOutcome.JOINED_LEAD;
    }

    private String named(Mail mail) {
        Stream<String> delivered = Stream.of("Delivered-To", "X-Original-To", "Envelope-To")
                .flatMap(name -> mail.headers().first(name).stream());
        return Stream.concat(delivered, Stream.of(mail.to(), mail.cc()).flatMap(List::stream).map(MailAddress::key))
                .map(address -> address.strip().replaceFirst("\\+[^@]*@", "@"))
                .flatMap(address -> mailboxes().stream().filter(address::equalsIgnoreCase)).findFirst()
                .orElseGet(() -> mailboxes().stream().findFirst().orElse(""));
    }
}
