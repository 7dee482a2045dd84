package dev.baton.router.work;

import dev.baton.id.Ref;
import dev.baton.mail.InboundMails;
import dev.baton.mail.Tokens;
import dev.baton.router.RouterSettings;
import dev.baton.router.judge.Knowledge;
import dev.baton.service.Case;
import dev.baton.service.Cases;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What judging may ask, answered from tokens and rows. */
final class WhatWeKnow implements Knowledge {

    private final RouterSettings settings;
    private final Set<String> ourAddresses;
    private final Tokens tokens;
    private final InboundMails mails;
    private final Cases cases;
    private final RecentAnswers recent;
    private final boolean counts;

    WhatWeKnow(RouterSettings settings, Tokens tokens, InboundMails mails, Cases cases, RecentAnswers recent) {
        this(settings, tokens, mails, cases, recent, true);
    }

    private WhatWeKnow(RouterSettings settings, Tokens tokens, InboundMails mails, Cases cases, RecentAnswers recent,
            boolean counts) {
        this.settings = settings;
        this.ourAddresses = settings.ourAddresses();
        this.tokens = tokens;
        this.mails = mails;
        this.cases = cases;
        this.recent = recent;
        this.counts = counts;
    }

    /** The same for a mail on trial, which counts as nobody's answer. */
    Knowledge onTrial() {
        return new WhatWeKnow(settings, tokens, mails, cases, recent, false);
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
        return settings.colleagues();
    }

    @Override
    public String authServer() {
        return settings.authServer().toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean tooMany(String sender, String thread) {
        var answers = sender + " " + thread;
        return counts ? recent.tooMany(answers) : recent.wouldBeTooMany(answers);
    }
}
