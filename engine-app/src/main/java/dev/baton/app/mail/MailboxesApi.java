package dev.baton.app.mail;

import dev.baton.app.access.OwnUnits;
import dev.baton.refusal.NotVisible;
import dev.baton.router.MailServers;
import dev.baton.router.RouterSettings;
import dev.baton.router.RouterSettings.Mailbox;
import dev.baton.router.line.Trial;
import java.util.List;
import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Our mailboxes as the settings name them, and whether the way to them works; for administrators. */
@RestController
@RequestMapping("/api/v1/mailboxes")
@PreAuthorize("hasRole('ADMIN')")
class MailboxesApi {

    private final RouterSettings settings;
    private final MailServers servers;

    MailboxesApi(RouterSettings settings, MailServers servers) {
        this.settings = settings;
        this.servers = servers;
    }

    /**
     * @param afterFetch {@code flag, move, delete}: what happens on the server to a mail that is stored
     * @param moveTo     the folder that it is moved to; null when it is not
     * @param logIn      {@code password, token}
     */
    record MailboxView(String address, String folder, String afterFetch, String moveTo, String logIn) {

        static MailboxView of(Mailbox mailbox) {
            return new MailboxView(mailbox.address(), mailbox.folder(),
                    mailbox.afterFetch().name().toLowerCase(Locale.ROOT),
                    mailbox.moveTo().isBlank() ? null : mailbox.moveTo(),
                    mailbox.password().isEmpty() && mailbox.oauth().isSet() ? "token" : "password");
        }
    }

    record Mailboxes(List<MailboxView> items, String next) {}

    /**
     * @param finding {@code works, noHost, noAnswer, noTls, logInRefused, noToken, noFolder, failed}
     * @param said    by the server, in its words; empty when it works
     */
    record WayView(String server, String finding, String said) {

        static WayView of(Object server, Trial trial) {
            return new WayView(server.toString(), trial.finding().key(), trial.said());
        }
    }

    /** @param sending null while no server is named to hand mail to */
    record TrialView(WayView fetching, WayView sending) {}

    @GetMapping
    Mailboxes list() {
        return new Mailboxes(settings.mailboxes().stream().map(MailboxView::of).toList(), null);
    }

    /** Logs in both ways and touches no mail; a server that is silent makes it take its time. */
    @OwnUnits
    @PostMapping("/{address}/trials")
    TrialView tried(@PathVariable String address) {
        var mailbox = settings.mailboxes().stream().filter(one -> one.address().equalsIgnoreCase(address)).findFirst()
                .orElseThrow(NotVisible::new);
        return new TrialView(WayView.of(servers.imap(), Trial.fetching(servers.imap(), mailbox)),
                servers.smtp().isSet() ? WayView.of(servers.smtp(), Trial.sending(servers.smtp())) : null);
    }
}
