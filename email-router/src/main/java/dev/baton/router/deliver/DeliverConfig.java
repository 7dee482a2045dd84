package dev.baton.router.deliver;

import dev.baton.mail.OutboxQueue;
import dev.baton.mail.Tokens;
import dev.baton.mail.Wakeup;
import dev.baton.router.MailServers;
import dev.baton.router.RouterSettings;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DeliverConfig {

    @Bean
    Delivering delivering(RouterSettings settings, MailServers servers, OutboxQueue queue, Tokens tokens,
            @Qualifier("deliveryWakeup") Wakeup queued, Clock clock) {
        return new Delivering(settings, servers, queue, tokens, queued, clock, Clock.tickMillis(ZoneOffset.UTC));
    }
}
