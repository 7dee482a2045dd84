package dev.baton.router.work;

import dev.baton.id.Ref;
import dev.baton.mail.InboundMails;
import dev.baton.mail.Tokens;
import dev.baton.router.judge.Knowledge;
import dev.baton.service.Case;
import dev.baton.service.Cases;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What judging may ask, answered from tokens and rows. */
final class WhatWeKnow implements Knowledge {

    private final Set<String> ourAddresses;
    private final Tokens tokens;
    private final InboundMails mails;
    private final Cases cases;
    private final boolean colleagues;
    private final RecentAnswers recent;
    private final boolean counts;

    WhatWeKnow(Set<String> ourAddresses, Tokens tokens, InboundMails mails, Cases cases, boolean colleagues,
            RecentAnswers recent) {
        this(ourAddresses, tokens, mails, cases, colleagues, recent, true);
    }

    private WhatWeKnow(Set<String> ourAddresses, Tokens tokens, InboundMails mails, Cases cases, boolean colleagues,
            RecentAnswers recent, boolean counts) {
        this.ourAddresses = ourAddresses;
        this.tokens = tokens;
        this.mails = mails;
        this.cases = cases;
        this.colleagues = colleagues;
        this.recent = recent;
        this.counts = counts;
    }

    /** The same for a mail on trial, which counts as nobody's answer. */
    Knowledge onTrial() {
        return new WhatWeKnow(ourAddresses, tokens, mails, cases, colleagues, recent, false);
    }

    @Override
    public Set<String> ourAddresses() {
        return ourAddresses;
    }

    @Override
    public Optional<Ref> signed(String text) {
        return tokens.verified(text);
    }

    @Override
    public Optional<Ref> signedThread(String threadIndex) {
        return tokens.ofThreadIndex(threadIndex);
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

    @Override
    public boolean colleaguesTakePart() {
        return colleagues;
    }

    @Override
    public boolean tooMany(String sender, String thread) {
        var answers = sender + " " + thread;
        return counts ? recent.tooMany(answers) : recent.wouldBeTooMany(answers);
    }
}
