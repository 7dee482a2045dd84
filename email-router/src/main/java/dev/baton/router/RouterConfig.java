package dev.baton.router;

import dev.baton.file.FileStore;
import dev.baton.mail.InboundMails;
import dev.baton.router.read.MailReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The router as beans: the same inside the application and alone. */
@Configuration(proxyBeanMethods = false)
public class RouterConfig {

    @Bean
    MailReader mailReader() {
        return new MailReader();
    }

    @Bean
    MailShelf mailShelf(InboundMails mails, FileStore files, MailReader reader) {
        return new MailShelf(mails, files, reader);
    }
}
