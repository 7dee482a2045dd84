package dev.baton.router.judge;

import dev.baton.router.read.Mail;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Judges a mail: <em>about</em> which of ours, and <em>what kind</em>. The filters stand in the order in which they are
 * asked, the first that has an opinion is right. Duplicates never come here: identity is settled when mail is stored.
 */
public final class Judge {

    private static final List<BiFunction<Mail, Knowledge, Optional<? extends Verdict>>> FILTERS = List.of(
            Filters::own,
            Filters::complaint,
            Filters::bounce,
            Filters::unreadable,
            Filters::automatic);

    private final Knowledge knowledge;

    public Judge(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    public Judgement judge(Mail mail) {
        var verdict = FILTERS.stream().flatMap(filter -> filter.apply(mail, knowledge).stream())
                .map(Verdict.class::cast).findFirst();
        var about = verdict.map(known -> about(mail, known)).orElseGet(() -> Threading.of(mail, knowledge));
        // Last of all: whether two machines answer each other shows only in what is about one thing.
        return new Judgement(verdict.or(() -> Filters.loop(mail, about, knowledge))
                .orElseGet(() -> new Verdict.Person("No sign of a machine")), about);
    }

    /** A person said that a person wrote it: no filter is asked. */
    public Judgement released(Mail mail) {
        return new Judgement(new Verdict.Person("Released by hand"), Threading.of(mail, knowledge));
    }

    private About about(Mail mail, Verdict verdict) {
        return switch (verdict) {
            case Verdict.Unreadable unreadable -> About.NOTHING;
            case Verdict.Bounce bounce -> Threading.ofReport(mail, bounce.originalMessageId(), knowledge);
            case Verdict.Complaint complaint -> Threading.ofReport(mail, complaint.originalMessageId(), knowledge);
            default -> Threading.of(mail, knowledge);
        };
    }
}
