package dev.baton.router.work;

import dev.baton.lead.Leads;
import dev.baton.mail.InboundMails;
import dev.baton.mail.MailWork;
import dev.baton.mail.OurMailboxes;
import dev.baton.mail.SentMails;
import dev.baton.mail.Tokens;
import dev.baton.router.LoopSource;
import dev.baton.router.MailDesk;
import dev.baton.router.MailShelf;
import dev.baton.router.MailTrial;
import dev.baton.router.RouterSettings;
import dev.baton.router.judge.Judge;
import dev.baton.router.read.MailReader;
import dev.baton.service.Cases;
import dev.baton.unit.UnitOfWork;
import dev.baton.unit.Wakeup;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Workers run where there is a desk to work for; a router alone fetches, stores and delivers. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LoopLimits.class)
class WorkConfig {

    @Bean
    WhatWeKnow whatWeKnow(RouterSettings settings, OurMailboxes mailboxes, Tokens tokens, InboundMails mails, SentMails sent,
            Cases cases, Leads leads, LoopLimits limits, Clock clock) {
        return new WhatWeKnow(settings, mailboxes, tokens, mails, sent, cases, leads, limits, clock);
    }

    @Bean
    Judge judge(WhatWeKnow known) {
        return new Judge(known);
    }

    @Bean
    MailTrial mailTrial(MailReader reader, WhatWeKnow known, InboundMails mails) {
        return new MailTrial(reader, known, mails);
    }

    @Bean
    LoopSource working(ObjectProvider<MailDesk> desk, RouterSettings settings, MailShelf shelf, Judge judge,
            MailWork work,
            UnitOfWork units, @Qualifier("inboundWakeup") Wakeup stored) {
        var present = desk.getIfAvailable();
        if (present == null) {
            return List::of;
        }
        var clerk = new FilingClerk(shelf, judge, present, work, units, Clock.tickMillis(ZoneOffset.UTC));
        return new Working(work, new Filing(clerk), stored, settings.workers());
    }
}
