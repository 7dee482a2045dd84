package dev.baton.router.line;

import dev.baton.mail.AfterFetch;
import dev.baton.mail.Security;
import dev.baton.router.RouterSettings.MailServer;
import dev.baton.router.RouterSettings.Mailbox;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/**
 * Goes the way to a mail server once, step by step, and says what is wrong with it; touches no mail and sends none.
 *
 * @param steps that there are on this way, in order
 * @param failedAt the one that failed; null when none did
 * @param said in the words of the server, of the authority that gives out tokens, or of Java; empty when all is well
 */
public record Trial(List<Step> steps, Step failedAt, Finding finding, String said) {

    /** {@code CERTIFICATE} asks whether somebody vouches for it, and for this host. */
    public enum Step { NAME, CONNECTION, TLS, CERTIFICATE, TOKEN, LOG_IN, FOLDER, AFTER_FETCH }

    private static final int PATIENCE_MILLIS = 10_000;

    private interface Way {
        /** @return what is wrong once we are in */
        Finding go(Line line) throws MessagingException;
    }

    /** Logs in to a mailbox, looks for its folder, and asks what may be done to mail there. */
    public static Trial fetching(MailServer server, Mailbox mailbox, RefreshTokens renewed) {
        var steps = steps(server, true, mailbox.password().isEmpty() && mailbox.oauth().isSet());
        steps.add(Step.FOLDER);
        steps.add(Step.AFTER_FETCH);
        return of(server, Line.to(server, mailbox, renewed), steps, line -> {
            try (var store = line.session().getStore(line.protocol())) {
                line.connect(store);
                return folder(store, mailbox);
            }
        });
    }

    /** Logs in where mail is handed over. */
    public static Trial sending(MailServer server, RefreshTokens renewed) {
        var token = server.password().isEmpty() && server.oauth().isSet();
        return of(server, Line.to(server, renewed), steps(server, !server.user().isEmpty(), token), line -> {
            try (var transport = line.session().getTransport(line.protocol())) {
                line.connect(transport);
                return Finding.WORKS;
            }
        });
    }

    private static List<Step> steps(MailServer server, boolean logsIn, boolean token) {
        var steps = new ArrayList<>(List.of(Step.NAME, Step.CONNECTION));
        if (server.security() != Security.NONE) {
            steps.addAll(List.of(Step.TLS, Step.CERTIFICATE));
        }
        if (logsIn && token) {
            steps.add(Step.TOKEN);
        }
        if (logsIn) {
            steps.add(Step.LOG_IN);
        }
        return steps;
    }

    private static Trial of(MailServer server, Line line, List<Step> steps, Way way) {
        var reached = Step.NAME;
        try {
            if (!server.isSet()) {
                return new Trial(steps, Step.NAME, Finding.NO_SERVER, "");
            }
            var address = InetAddress.getByName(server.host());
            reached = Step.CONNECTION;
            try (var door = new Socket()) {
                door.connect(new InetSocketAddress(address, server.port()), PATIENCE_MILLIS);
            }
            reached = Step.LOG_IN;
            var finding = way.go(line);
            return new Trial(steps, finding.step(), finding, "");
        } catch (MessagingException | IOException | RuntimeException failure) {
            var finding = Finding.of(failure);
            var failedAt = finding.step() == null ? reached : finding.step();
            return new Trial(steps, steps.contains(failedAt) ? failedAt : steps.getLast(), finding,
                    String.valueOf(failure.getMessage()).strip());
        }
    }

    private static Finding folder(Store store, Mailbox mailbox) throws MessagingException {
        var folder = store.getFolder(mailbox.folder());
        if (!folder.exists()) {
            return Finding.NO_FOLDER;
        }
        folder.open(Folder.READ_WRITE);
        try (folder) {
            if (!keeps(folder, mailbox.afterFetch() == AfterFetch.FLAG ? Flags.Flag.SEEN : Flags.Flag.DELETED)) {
                return Finding.READ_ONLY;
            }
        }
        // One that is missing is made when it is needed.
        var target = store.getFolder(mailbox.afterFetch() == AfterFetch.MOVE ? mailbox.moveTo() : mailbox.folder());
        return target.exists() && (target.getType() & Folder.HOLDS_MESSAGES) == 0 ? Finding.NO_TARGET : Finding.WORKS;
    }

    /** A server that says nothing of flags keeps them (RFC 3501, 6.3.1). */
    private static boolean keeps(Folder folder, Flags.Flag flag) {
        var kept = folder.getPermanentFlags();
        return kept == null || kept.contains(flag) || kept.contains(Flags.Flag.USER);
    }
}
