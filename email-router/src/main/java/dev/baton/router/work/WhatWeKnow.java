package dev.baton.router.work;

import dev.baton.id.Ref;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadId;
import dev.baton.lead.Leads;
import dev.baton.mail.InboundMails;
import dev.baton.mail.OurMailboxes;
import dev.baton.mail.OutgoingMail;
import dev.baton.mail.SentMails;
import dev.baton.mail.Tokens;
import dev.baton.router.RouterSettings;
import dev.baton.router.judge.Knowledge;
import dev.baton.service.Case;
import dev.baton.service.Cases;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What judging may ask, answered from tokens and rows. */
final class WhatWeKnow implements Knowledge {

    private final RouterSettings settings;
    private final OurMailboxes mailboxes;
    private final Tokens tokens;
    private final InboundMails mails;
    private final SentMails sent;
    private final Cases cases;
    private final Leads leads;
    private final LoopLimits limits;
    private final Clock clock;

    WhatWeKnow(RouterSettings settings, OurMailboxes mailboxes, Tokens tokens, InboundMails mails, SentMails sent, Cases cases,
            Leads leads, LoopLimits limits, Clock clock) {
        this.settings = settings;
        this.mailboxes = mailboxes;
        this.tokens = tokens;
        this.mails = mails;
        this.sent = sent;
        this.cases = cases;
        this.leads = leads;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public Set<String> ourAddresses() {
        return mailboxes.addresses();
    }

    @Override
    public Optional<Ref> signed(String text) {
        return tokens.verified(text).map(this::goingOn).or(() -> ours(text).map(mail -> mail.letter().about()).map(this::goingOn))
                .or(() -> tokens.numberIn(text).stream().boxed()
                .flatMap(number -> cases.findByNumber(number).stream()).map(Case::ref).findFirst());
    }

    @Override
    public Optional<String> sentFrom(String envelope) {
        return ours(envelope).map(OutgoingMail::messageId);
    }

    private Optional<OutgoingMail> ours(String text) {
        return tokens.mailIn(text).flatMap(sent::find);
    }

    @Override
    public Optional<Ref> signedThread(String threadIndex) {
        return tokens.ofThreadIndex(threadIndex).map(this::goingOn);
    }

    /** Letters name a lead as it was when they were written; it may be part of another by now. */
    private Ref goingOn(Ref record) {
        var going = record.type().equals(Lead.TYPE) ? leads.going(new LeadId(record.id())) : null;
        return going == null ? record : Ref.to(Lead.TYPE, going);
    }

    @Override
    public Optional<Ref> named(String number) {
        return cases.findByNumber(Long.parseLong(number.substring(2))).map(Case::ref);
    }

    @Override
    public Optional<Ref> aboutOf(List<String> messageIds) {
        return mails.aboutOf(messageIds);
    }

    @Override
    public Set<String> participants(Ref record) {
        return mails.participants(record);
    }

    /** A case belongs to an account, which knows its domain; whoever else takes part brings nobody along. */
    @Override
    public Set<String> companies(Ref record) {
        return record.type().equals(Case.TYPE) ? mails.companiesOfCase(record)
                : Knowledge.super.companies(record);
    }

    @Override
    public boolean colleaguesTakePart() {
        return settings.colleagues();
    }

    @Override
    public String authServer() {
        return settings.authServer().toLowerCase(Locale.ROOT);
    }

    /** By the rows of mail, which all nodes share: nothing is counted, so nobody waits for a counter. */
    @Override
    public Rush rush(String sender, Ref about) {
        var now = clock.instant();
        return limits.judge(mails.answers(sender, about, now.minus(limits.shortly()), now.minus(limits.longer())));
    }
}
