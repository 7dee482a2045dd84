package dev.baton.router;

import dev.baton.router.RouterSettings.MailServer;

/** The servers that mail comes from and goes to; as the settings say, unless the application brings its own. */
public record MailServers(MailServer imap, MailServer smtp) {}
