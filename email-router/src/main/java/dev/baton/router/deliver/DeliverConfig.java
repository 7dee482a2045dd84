package dev.baton.router.deliver;

import dev.baton.file.FileStore;
import dev.baton.mail.HousePauses;
import dev.baton.mail.OurMailboxes;
import dev.baton.mail.OutboxQueue;
import dev.baton.mail.Tokens;
import dev.baton.node.NodeLease;
import dev.baton.router.MailServers;
import dev.baton.router.RouterSettings;
import dev.baton.router.Ways;
import dev.baton.router.line.RefreshTokens;
import dev.baton.unit.Wakeup;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RateSettings.class)
class DeliverConfig {

    private static final Clock REAL_TIME = Clock.tickMillis(ZoneOffset.UTC);

    @Bean
    Rates rates(RateSettings settings, HousePauses houses, NodeLease nodes) {
        return new Rates(settings, houses, nodes::live, REAL_TIME);
    }

    @Bean
    Delivering delivering(RouterSettings settings, MailServers servers, OurMailboxes mailboxes, Ways ways, RefreshTokens renewed,
            OutboxQueue queue,
            Tokens tokens, FileStore files, @Qualifier("deliveryWakeup") Wakeup queued, Rates rates, Clock clock) {
        return new Delivering(settings, servers, mailboxes, ways, renewed, queue, tokens, files, queued, rates, clock, REAL_TIME);
    }
}
