package dev.baton.app.service;

import dev.baton.account.Contact;
import dev.baton.account.ContactId;
import dev.baton.activity.Activity;
import dev.baton.app.engine.ProcessLinks;
import dev.baton.app.live.News;
import dev.baton.custom.CustomFields;
import dev.baton.custom.CustomValues;
import dev.baton.id.Ref;
import dev.baton.id.Tsids;
import dev.baton.node.Numbers;
import dev.baton.processes.CaseHandling;
import dev.baton.refusal.Invalid;
import dev.baton.service.Case;
import dev.baton.service.CaseHistory;
import dev.baton.service.CaseId;
import dev.baton.service.CaseKind;
import dev.baton.service.CaseStatus;
import dev.baton.service.Cases;
import dev.baton.service.Custody;
import dev.baton.service.Priority;
import dev.baton.service.Resolution;
import dev.baton.team.Person;
import dev.baton.unit.Actor;
import dev.baton.unit.UnitOfWork;
import dev.baton.work.WorkItems;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The life of a case: opened, woken, waiting, resolved, reopened. Each verb changes the row first and then tells the
 * process, in the caller's unit of work.
 */
@Component
public class CaseDesk {

    private final Cases cases;
    private final CaseHistory history;
    private final CasePromises promises;
    private final CustomValues custom;
    private final ProcessLinks processes;
    private final WorkItems items;
    private final News news;
    private final Numbers numbers;
    private final Tsids ids;
    private final Clock clock;

    CaseDesk(Cases cases, CaseHistory history, CasePromises promises, CustomValues custom, ProcessLinks processes, WorkItems items,
             News news, Numbers numbers, Tsids ids, Clock clock) {
        this.cases = cases;
        this.history = history;
        this.promises = promises;
        this.custom = custom;
        this.processes = processes;
        this.items = items;
        this.news = news;
        this.numbers = numbers;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A case to be opened.
     *
     * @param mailbox the address of ours that answers leave from; null for the default one
     * @param follows a case that is over for too long to be reopened; null for none
     * @param claims a case that the mail names though its sender has nothing to do with it; null for none
     */
    public record Opening(String subject, CaseKind kind, Priority priority, Custody custody, Contact contact,
                          String language, String mailbox, CustomFields custom, CaseId follows, CaseId claims,
                          boolean outgoing) {

        public Opening(String subject, CaseKind kind, Priority priority, Custody custody, Contact contact,
                       String language, String mailbox, CustomFields custom) {
            this(subject, kind, priority, custody, contact, language, mailbox, custom, null, null, false);
        }
    }

    /**
     * Opens a case and starts its process.
     *
     * @throws Invalid when a custom field does not take its value
     */
    public Case open(Opening opening) {
        List<Invalid.Field> wrong = custom.wrong(Case.TYPE, opening.custom());
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        Contact contact = opening.contact();
        Case opened = cases.save(new Case(ids.next(CaseId::new), null, numbers.next(Case.TYPE),
                shortened(opening.subject()), opening.kind(), opening.priority(), CaseStatus.NEW, opening.custody(),
                contact.id(), contact.accountId(), opening.language(), opening.mailbox(), opening.custom(),
                clock.instant(), null, null, null, opening.follows(), opening.claims(), opening.outgoing()));
        news.note(opened, Activity.Kind.CREATED, opened.subject());
        news.raise("case.opened", opened.ref(), Map.of("number", opened.number()));
        custom.index(opened.ref(), opened.custom());
        promises.opened(opened);
        processes.start(CaseHandling.KEY, opened.ref(), Map.of());
        return opened;
    }

    /** What was said when a case was opened by hand. */
    public void noted(Case one, String text) {
        news.note(one, Activity.Kind.NOTE, text);
    }

    /** The first mail of a case, on its timeline. */
    public void customerWrote(Case one, Ref mail, String text) {
        news.note(one, Activity.Kind.MAIL_IN, text, mail);
    }

    /** The customer wrote into a case that is over, and asks for nothing: on its timeline, and nobody has work with it. */
    public void customerThanked(Case one, Ref mail, String text) {
        customerWrote(one, mail, text);
        news.changed(one.ref());
    }

    /** One of us wrote by mail: a note, which wakes nobody and moves no clock. */
    public void colleagueWrote(Case one, Person colleague, Ref mail, String text) {
        UnitOfWork.now().by(Actor.person(colleague.id(), "mail"));
        news.note(one, Activity.Kind.NOTE, text, mail);
        news.changed(one.ref());
    }

    /** How many cases of this contact are not over. */
    public int openOf(ContactId contact) {
        return history.of(contact).open();
    }

    /** A contact of whom nobody had heard before: there is nothing to be looked up. */
    public void met(ContactId newcomer) {
        history.none(newcomer);
    }

    /**
     * The customer wrote again: the case stands on top of the list, marked unread; one that waited is in work again, one that was
     * resolved is reopened.
     */
    public Case customerReplied(Case one, Ref mail, String text) {
        customerWrote(one, mail, text);
        Case woken = switch (one.status()) {
            case RESOLVED, CLOSED -> reopen(one, mail.toString());
            case WAITING -> cases.save(one.inWork());
            case NEW, OPEN -> one;
        };
        if (!one.status().over()) {
            promises.resumed(woken, mail.toString());
            processes.correlate(CaseHandling.Messages.CUSTOMER_REPLIED, one.ref());
        }
        items.touch(Case.TYPE, one.id().value(), clock.instant());
        news.inbox();
        news.changed(one.ref());
        news.raise("case.customerReplied", one.ref(), Map.of());
        return woken;
    }

    /** A person answered; when we wait for the customer now, the mail is what stops the clocks. */
    Case answered(Case one, Ref mail, boolean waiting) {
        Case answered = cases.save(one.answered(clock.instant()));
        promises.answered(answered, mail.toString());
        return waiting ? waiting(answered, mail.toString()) : answered;
    }

    /**
     * An answer was taken back before it left: the case is in the state that it was in, unless that changed again meanwhile,
     * and its clocks go on.
     */
    Case takenBack(Case one, Ref mail, CaseStatus after, CaseStatus before, Instant firstBefore) {
        news.status(one, "takenBack", mail);
        news.changed(one.ref());
        if (one.status().over()) {
            return one;
        }
        Case restored = cases.save(one.unanswered(one.status() == after ? before : one.status(), firstBefore));
        promises.takenBack(restored, mail.toString());
        if (restored.status() == CaseStatus.WAITING) {
            promises.paused(restored, "waiting");
        }
        processes.correlate(CaseHandling.Messages.CUSTOMER_REPLIED, one.ref());
        return restored;
    }

    /** An answer was taken back after a later one: what it did for the clocks, that one does now. */
    void overtaken(Case one, Ref mail, Instant firstBefore, Ref later, Instant laterAt) {
        news.status(one, "takenBack", mail);
        news.changed(one.ref());
        if (!one.status().over()) {
            Case kept = cases.save(one.unanswered(one.status(), firstBefore == null ? laterAt : firstBefore));
            promises.takenBack(kept, mail.toString());
            promises.answered(kept, later.toString());
            if (kept.status() == CaseStatus.WAITING) {
                promises.paused(kept, later.toString());
            }
        }
    }

    /** We wait for the customer. */
    public Case waiting(Case one) {
        return waiting(one, "waiting");
    }

    /** As {@link #waiting(Case)}, because of a mail of ours. */
    Case waiting(Case one, Ref mail) {
        return waiting(one, mail.toString());
    }

    private Case waiting(Case one, String cause) {
        Case waiting = cases.save(one.waiting());
        promises.paused(waiting, cause);
        return changed(waiting, "waiting");
    }

    /** We do not wait any more. */
    public Case inWork(Case one) {
        Case working = cases.save(one.inWork());
        promises.resumed(working, "open");
        processes.correlate(CaseHandling.Messages.CUSTOMER_REPLIED, one.ref());
        return changed(working, "open");
    }

    /** Resolves a case and ends its process, wherever the wish came from. */
    public Case resolve(Case one, String code, String note) {
        Case resolved = resolvedByTask(one, code, note);
        processes.correlate(CaseHandling.Messages.RESOLVED, one.ref());
        return resolved;
    }

    /** As {@link #resolve}, when completing the task already ends the process. */
    Case resolvedByTask(Case one, String code, String note) {
        Case resolved = cases.save(one.resolved(new Resolution(code, note, clock.instant())));
        promises.resolved(resolved, "resolved");
        items.dismissNotices(Case.TYPE, one.id().value());
        news.inbox();
        news.raise("case.resolved", one.ref(), Map.of("code", code));
        return changed(resolved, "resolved");
    }

    /** A resolved case goes on, in a new run of its process. */
    public Case reopen(Case one) {
        return reopen(one, "reopened");
    }

    private Case reopen(Case one, String cause) {
        Case reopened = cases.save(one.reopened());
        promises.reopened(reopened, cause);
        news.raise("case.reopened", one.ref(), Map.of());
        processes.start(CaseHandling.KEY, one.ref(), Map.of());
        return changed(reopened, "reopened");
    }

    private Case changed(Case one, String status) {
        news.status(one, status);
        news.changed(one.ref());
        return one;
    }

    private static String shortened(String subject) {
        String text = subject == null || subject.isBlank() ? "(no subject)" : subject.strip();
        return text.length() <= 300 ? text : text.substring(0, 299) + "…";
    }
}
