package dev.baton.router.line;

import dev.baton.router.line.Trial.Step;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.ReadOnlyFolderException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** What is wrong with the way to a mail server. */
public enum Finding {

    WORKS("works", null), NO_SERVER("noServer", Step.NAME), NO_HOST("noHost", Step.NAME),
    NO_ANSWER("noAnswer", Step.CONNECTION), NO_TLS("noTls", Step.TLS),
    /** Nobody whom we trust vouches for the server's certificate. */
    UNTRUSTED("untrusted", Step.CERTIFICATE), EXPIRED("expired", Step.CERTIFICATE),
    /** The certificate is for another host. */
    OTHER_NAME("otherName", Step.CERTIFICATE),
    NO_TOKEN("noToken", Step.TOKEN), LOG_IN_REFUSED("logInRefused", Step.LOG_IN), NO_FOLDER("noFolder", Step.FOLDER),
    /** What is to happen to fetched mail, the server does not let us do. */
    READ_ONLY("readOnly", Step.AFTER_FETCH), NO_TARGET("noTarget", Step.AFTER_FETCH),
    FAILED("failed", null);

    private final String key;
    private final Step step;

    Finding(String key, Step step) {
        this.key = key;
        this.step = step;
    }

    /** The name outside. */
    public String key() {
        return key;
    }

    /** Where one finds it out; null for nowhere in particular. */
    Step step() {
        return step;
    }

    /** By what went wrong underneath: mail libraries wrap it. */
    public static Finding of(Throwable failure) {
        var causes = causes(failure);
        return Stream
                .<Function<Throwable, Finding>>of(Finding::ofLogIn, Finding::ofCertificate, Finding::ofNetwork)
                .flatMap(question -> causes.stream().map(question).filter(Objects::nonNull)).findFirst().orElse(FAILED);
    }

    private static List<Throwable> causes(Throwable failure) {
        var causes = new ArrayList<Throwable>();
        for (var cause = failure; cause != null && !causes.contains(cause); cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }

    private static Finding ofLogIn(Throwable cause) {
        return switch (cause) {
            case NoToken none -> NO_TOKEN;
            case AuthenticationFailedException refused -> LOG_IN_REFUSED;
            case ReadOnlyFolderException closed -> READ_ONLY;
            default -> null;
        };
    }

    private static Finding ofCertificate(Throwable cause) {
        var said = String.valueOf(cause.getMessage());
        return switch (cause) {
            case CertificateExpiredException old -> EXPIRED;
            case CertificateNotYetValidException young -> EXPIRED;
            case CertPathBuilderException nobody -> UNTRUSTED;
            case CertPathValidatorException nobody when !(cause.getCause() instanceof CertificateException) -> UNTRUSTED;
            case CertificateException other when said.startsWith("No ") -> OTHER_NAME;
            default -> said.contains("verify identity of server") ? OTHER_NAME : null;
        };
    }

    private static Finding ofNetwork(Throwable cause) {
        return switch (cause) {
            case UnknownHostException nobody -> NO_HOST;
            case ConnectException closed -> NO_ANSWER;
            case NoRouteToHostException away -> NO_ANSWER;
            case SocketTimeoutException silent -> NO_ANSWER;
            case SSLException untrusted -> NO_TLS;
            default -> String.valueOf(cause.getMessage()).contains("STARTTLS") ? NO_TLS : null;
        };
    }
}
