package dev.baton.router.fetch;

import dev.baton.file.FileStore;
import dev.baton.mail.MailIntake;
import dev.baton.mail.Mailboxes;
import dev.baton.mail.Wakeup;
import dev.baton.router.MailServers;
import dev.baton.router.RouterSettings;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FetchConfig {

    @Bean
    Fetching fetching(RouterSettings settings, MailServers servers, Mailboxes mailboxes, MailIntake intake,
            FileStore files,
            @Qualifier("inboundWakeup") Wakeup stored) {
        return new Fetching(settings, servers, mailboxes, intake, files, stored);
    }
}
