package dev.baton.router.work;

import dev.baton.mail.ClaimLost;
import dev.baton.mail.Filed;
import dev.baton.mail.InboundMail;
import dev.baton.mail.MailOutcome;
import dev.baton.mail.MailWork;
import dev.baton.router.Incoming;
import dev.baton.router.MailDesk;
import dev.baton.router.MailShelf;
import dev.baton.router.judge.Judge;
import dev.baton.router.judge.Judgement;
import dev.baton.router.judge.Verdict;
import dev.baton.unit.Actor;
import dev.baton.unit.UnitOfWork;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads, judges and files one mail: what the desk does and the mail's outcome commit together. */
final class FilingClerk {

    private static final Logger log = LoggerFactory.getLogger(FilingClerk.class);
    private static final List<Duration> PAUSES =
            List.of(Duration.ofSeconds(5), Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15));

    private final MailShelf shelf;
    private final Judge judge;
    private final MailDesk desk;
    private final MailWork work;
    private final UnitOfWork units;
    private final Clock realTime;

    FilingClerk(MailShelf shelf, Judge judge, MailDesk desk, MailWork work, UnitOfWork units, Clock realTime) {
        this.shelf = shelf;
        this.judge = judge;
        this.desk = desk;
        this.work = work;
        this.units = units;
        this.realTime = realTime;
    }

    /** Never throws: a mail that fails never blocks the next. */
    void file(InboundMail row) {
        trying(row, () -> file(judged(read(row))));
    }

    /** As {@link #file(InboundMail)}, for a mail that was judged before. */
    void fileAlone(Judged mail) {
        trying(mail.row(), () -> file(mail));
    }

    /**
     * Files mails that have nothing to do with one another in one transaction, which costs less for each.
     *
     * @throws RuntimeException when anything is wrong with any of them; then nothing was done
     */
    void fileTogether(List<Judged> mails) {
        units.run(Actor.system("router"), null, () -> desk.atOnce(() -> mails.forEach(mail -> {
            units.current().because(mail.mail().ref());
            finish(mail);
        })));
    }

    Incoming read(InboundMail row) {
        return new Incoming(row, shelf.read(row));
    }

    Judged judged(Incoming mail) {
        return new Judged(mail, mail.row().released() ? judge.released(mail.mail()) : judge.judge(mail.mail()));
    }

    private void trying(InboundMail row, Runnable filing) {
        try {
            filing.run();
        } catch (ClaimLost tooLate) {
            log.info("{}", tooLate.getMessage());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError failure) {
            failed(row, failure);
        }
    }

    private void file(Judged mail) {
        units.run(Actor.system("router"), mail.mail().ref(), () -> finish(mail));
    }

    private void finish(Judged mail) {
        var read = mail.mail().mail();
        work.finish(mail.row().id(), read.from().orElse(null), read.subject(), act(mail.mail(), mail.judgement()));
    }

    private Filed act(Incoming mail, Judgement judgement) {
        var about = Optional.ofNullable(judgement.about().known() ? judgement.about().record() : null);
        return switch (judgement.verdict()) {
            case Verdict.Unreadable unreadable -> Filed.as(MailOutcome.QUARANTINED, unreadable.reason());
            case Verdict.Own own -> Filed.as(MailOutcome.OWN, own.reason());
            case Verdict.Loop loop -> desk.loop(about, mail, loop);
            case Verdict.Bounce bounce -> desk.bounce(about, mail, bounce);
            case Verdict.Complaint complaint -> desk.complaint(about, mail, complaint);
            case Verdict.Automatic automatic -> desk.automatic(about, mail, automatic);
            case Verdict.Person person -> about.map(record -> desk.reply(record, mail))
                    .orElseGet(() -> desk.enquiry(mail, Optional.ofNullable(judgement.about().claimed())));
        };
    }

    private void failed(InboundMail row, Throwable failure) {
        log.warn("Mail {} not filed, attempt {}: {}", row.id(), row.attempts() + 1, failure.toString());
        log.debug("Mail {}", row.id(), failure);
        try {
            if (row.attempts() < PAUSES.size()) {
                work.retryAt(row.id(), realTime.instant().plus(PAUSES.get(row.attempts())), failure.toString());
            } else {
                units.run(Actor.system("router"), row.ref(), () -> work.finish(row.id(), null, row.subject(),
                        Filed.as(MailOutcome.QUARANTINED, "It failed " + (row.attempts() + 1) + " times: " + failure)));
            }
        } catch (RuntimeException databaseGone) {
            log.warn("Mail {} stays claimed until its lease ends: {}", row.id(), databaseGone.toString());
        }
    }
}
