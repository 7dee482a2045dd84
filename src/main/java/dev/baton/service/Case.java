package dev.baton.service;

import dev.baton.account.AccountId;
import dev.baton.account.ContactId;
import dev.baton.activity.Subject;
import dev.baton.audit.Audited;
import dev.baton.custom.CustomFields;
import dev.baton.id.Ref;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Something that a customer wants from us, from the first mail to the answer that settles it.
 *
 * @param number what people say: {@code C-104233} is number 104233
 * @param custody of nobody where neither a team nor a person has it, as in an import
 * @param language BCP 47 tag of the language that the customer writes, null when unknown
 * @param mailbox the address of ours that it came to; answers leave from there
 * @param followsId the case, over for too long to be reopened, that the customer's mail went on with
 * @param claimsId the case that the mail which opened it names, though its sender has nothing to do with that one
 * @param outgoing it began with a mail of ours
 * @param firstAnsweredAt when a person first answered; automatic answers do not count
 */
@Table("crm_case")
public record Case(@Id CaseId id, @Version Integer version, long number, String subject, CaseKind kind,
                   Priority priority, CaseStatus status, @Embedded.Nullable Custody custody, ContactId contactId,
                   AccountId accountId, String language, String mailbox, CustomFields custom, Instant createdAt,
                   Instant firstAnsweredAt, @Embedded.Nullable Resolution resolution, CaseId mergedInto,
                   CaseId followsId, CaseId claimsId, boolean outgoing)
        implements Audited, Subject {

    public static final String TYPE = "case";

    public Case {
        custody = custody == null ? Custody.of(null) : custody;
    }

    @Override
    public Ref ref() {
        return Ref.to(TYPE, id);
    }

    /** As people say it. */
    public String name() {
        return "C-" + number;
    }

    public Case handedTo(Custody custody) {
        return with(status, custody, firstAnsweredAt, resolution);
    }

    /** A person answered. */
    public Case answered(Instant at) {
        Instant first = firstAnsweredAt == null ? at : firstAnsweredAt;
        return with(status == CaseStatus.NEW ? CaseStatus.OPEN : status, custody, first, resolution);
    }

    /** An answer was taken back before it left. */
    public Case unanswered(CaseStatus status, Instant firstAnsweredAt) {
        return with(status, custody, firstAnsweredAt, resolution);
    }

    /** The customer is to act next. */
    public Case waiting() {
        return open().with(CaseStatus.WAITING, custody, firstAnsweredAt, resolution);
    }

    /** We are to act next. */
    public Case inWork() {
        return open().with(CaseStatus.OPEN, custody, firstAnsweredAt, resolution);
    }

    public Case resolved(Resolution resolution) {
        return open().with(CaseStatus.RESOLVED, custody, firstAnsweredAt, resolution);
    }

    public Case reopened() {
        return with(CaseStatus.OPEN, custody, firstAnsweredAt, null);
    }

    private Case open() {
        if (status.over()) {
            throw new CaseAlreadyOver(this);
        }
        return this;
    }

    private Case with(CaseStatus status, Custody custody, Instant firstAnsweredAt, Resolution resolution) {
        return new Case(id, version, number, subject, kind, priority, status, custody, contactId, accountId, language,
                mailbox, custom, createdAt, firstAnsweredAt, resolution, mergedInto, followsId, claimsId, outgoing);
    }
}
