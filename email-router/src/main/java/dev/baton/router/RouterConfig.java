package dev.baton.router;

import dev.baton.file.FileStore;
import dev.baton.id.Tsids;
import dev.baton.mail.InboundMails;
import dev.baton.mail.MailKeys;
import dev.baton.mail.Mailboxes;
import dev.baton.mail.OurMailboxes;
import dev.baton.mail.RenewedTokens;
import dev.baton.router.judge.Knowledge;
import dev.baton.router.line.RefreshTokens;
import dev.baton.router.read.MailReader;
import dev.baton.team.Teams;
import dev.baton.unit.UnitOfWork;
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
    MailShelf mailShelf(InboundMails mails, FileStore files, MailReader reader, Knowledge known) {
        return new MailShelf(mails, files, reader, known);
    }

    @Bean
    @ConditionalOnMissingBean
    MailServers mailServers(RouterSettings settings) {
        return new MailServers(settings.imap(), settings.smtp());
    }

    @Bean
    Ways ways(MailServers servers, MailKeys keys) {
        return new Ways(servers, keys);
    }

    @Bean
    RefreshTokens refreshTokens(RenewedTokens rows) {
        return RefreshTokens.kept(rows);
    }

    @Bean
    MailboxSeeds mailboxSeeds(RouterSettings settings, Mailboxes mailboxes, Ways ways, MailKeys keys, RenewedTokens renewed,
            Teams teams, Tsids ids, UnitOfWork units) {
        return new MailboxSeeds(settings, mailboxes, ways, keys, renewed, teams, ids, units);
    }

    @Bean
    Loops loops(RouterSettings settings, MailboxSeeds seeds, OurMailboxes mailboxes, ObjectProvider<LoopSource> sources) {
        return new Loops(seeds, mailboxes, settings.enabled() ? sources.orderedStream().toList() : List.of());
    }
}
