package dev.baton.app.mail;

import dev.baton.router.MailServers;
import dev.baton.router.RouterSettings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings the mail server for trying, and points the router at it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("baton.mail.embedded.enabled")
@EnableConfigurationProperties(EmbeddedMailConfig.Ports.class)
class EmbeddedMailConfig {

    @ConfigurationProperties("baton.mail.embedded")
    record Ports(@DefaultValue("3025") int smtpPort, @DefaultValue("3143") int imapPort) {}

    @Bean
    EmbeddedMailServer embeddedMailServer(Ports ports, RouterSettings settings) {
        var server = new EmbeddedMailServer(ports.smtpPort(), ports.imapPort());
        settings.mailboxes().forEach(mailbox -> server.mailbox(mailbox.address(), mailbox.password()));
        return server;
    }

    @Bean
    MailServers mailServers(EmbeddedMailServer server, RouterSettings settings) {
        return new MailServers(settings.imap().at(server.imapPort()), settings.smtp().at(server.smtpPort()));
    }
}
