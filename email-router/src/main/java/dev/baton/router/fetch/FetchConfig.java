package dev.baton.router.fetch;

import dev.baton.file.FileStore;
import dev.baton.mail.MailIntake;
import dev.baton.mail.MailboxLeases;
import dev.baton.mail.OurMailboxes;
import dev.baton.router.RouterSettings;
import dev.baton.router.Ways;
import dev.baton.router.line.RefreshTokens;
import dev.baton.unit.Wakeup;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FetchConfig {

    @Bean
    Fetching fetching(OurMailboxes mailboxes, Ways ways, RouterSettings settings, MailboxLeases leases, MailIntake intake,
            FileStore files, @Qualifier("inboundWakeup") Wakeup stored, RefreshTokens renewed) {
        return new Fetching(mailboxes, ways, leases, intake.passedOver(), (id, way, timer) ->
                new MailboxWatch(id, way.mailbox(), way.imap(), settings.poll(), settings.largest().toBytes(), leases,
                        intake, files, stored, renewed, timer));
    }
}
