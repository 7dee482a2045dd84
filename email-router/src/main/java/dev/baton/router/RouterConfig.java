package dev.baton.router;

import dev.baton.file.FileStore;
import dev.baton.mail.InboundMails;
import dev.baton.router.read.MailReader;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The router as beans: the same inside the application and alone. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RouterSettings.class)
public class RouterConfig {

    @Bean
    MailReader mailReader() {
        return new MailReader();
    }

    @Bean
    MailShelf mailShelf(InboundMails mails, FileStore files, MailReader reader) {
        return new MailShelf(mails, files, reader);
    }

    @Bean
    @ConditionalOnMissingBean
    MailServers mailServers(RouterSettings settings) {
        return new MailServers(settings.imap(), settings.smtp());
    }

    @Bean
    Loops loops(RouterSettings settings, ObjectProvider<LoopSource> sources) {
        return new Loops(settings.enabled() ? sources.orderedStream().toList() : List.of());
    }
}
