package dev.baton.router.line;

import dev.baton.router.RouterSettings.MailServer;
import dev.baton.router.RouterSettings.Mailbox;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/**
 * Goes the way to a mail server once, and says what is wrong with it.
 *
 * @param said in the words of the server, of the authority that gives out tokens, or of Java; empty when all is well
 */
public record Trial(Finding finding, String said) {

    public enum Finding {

        WORKS("works"), NO_HOST("noHost"), NO_ANSWER("noAnswer"), NO_TLS("noTls"), LOG_IN_REFUSED("logInRefused"),
        NO_TOKEN("noToken"), NO_FOLDER("noFolder"), FAILED("failed");

        private final String key;

        Finding(String key) {
            this.key = key;
        }

        /** The name outside. */
        public String key() {
            return key;
        }
    }

    private interface Way {
        Trial go(Line line) throws MessagingException;
    }

    /** Logs in to a mailbox and looks for its folder; touches no mail. */
    public static Trial fetching(MailServer server, Mailbox mailbox) {
        return of(Line.to(server, mailbox), line -> {
            try (var store = line.session().getStore(line.protocol())) {
                line.connect(store);
                return store.getFolder(mailbox.folder()).exists() ? new Trial(Finding.WORKS, "")
                        : new Trial(Finding.NO_FOLDER, mailbox.folder());
            }
        });
    }

    /** Logs in where mail is handed over; sends none. */
    public static Trial sending(MailServer server) {
        return of(Line.to(server), line -> {
            try (var transport = line.session().getTransport(line.protocol())) {
                line.connect(transport);
                return new Trial(Finding.WORKS, "");
            }
        });
    }

    private static Trial of(Line line, Way way) {
        try {
            return way.go(line);
        } catch (MessagingException failure) {
            return new Trial(finding(failure), String.valueOf(failure.getMessage()).strip());
        }
    }

    private static Finding finding(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case NoToken none -> {
                    return Finding.NO_TOKEN;
                }
                case AuthenticationFailedException refused -> {
                    return Finding.LOG_IN_REFUSED;
                }
                case UnknownHostException nobody -> {
                    return Finding.NO_HOST;
                }
                case ConnectException closed -> {
                    return Finding.NO_ANSWER;
                }
                case SocketTimeoutException silent -> {
                    return Finding.NO_ANSWER;
                }
                case SSLException untrusted -> {
                    return Finding.NO_TLS;
                }
                default -> {
                    if (String.valueOf(cause.getMessage()).contains("STARTTLS")) {
                        return Finding.NO_TLS;
                    }
                }
            }
        }
        return Finding.FAILED;
    }
}
