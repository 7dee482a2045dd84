package dev.baton.app.mailbox;

import dev.baton.app.web.Wording;
import dev.baton.mail.Mailbox;
import dev.baton.mail.SecretUnreadable;
import dev.baton.router.RouterSettings.MailServer;
import dev.baton.router.Ways;
import dev.baton.router.Ways.Way;
import dev.baton.router.line.Finding;
import dev.baton.router.line.RefreshTokens;
import dev.baton.router.line.Trial;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tries the way in and the way out of a mailbox, and says in a sentence what is wrong and what to do. */
@Component
class Findings {

    private final Ways ways;
    private final RefreshTokens renewed;
    private final Wording wording;

    Findings(Ways ways, RefreshTokens renewed, Wording wording) {
        this.ways = ways;
        this.renewed = renewed;
        this.wording = wording;
    }

    /**
     * @param server  {@code host:port}
     * @param finding {@code works}, or what is wrong: {@code noHost, noAnswer, noTls, untrusted, expired, otherName, noToken,
     *                logInRefused, noFolder, readOnly, noTarget, noServer, otherKey, tampered, failed}
     * @param said    by the server, in its words; empty when it works
     * @param text    what is wrong and what to do, in the caller's language
     * @param steps   in their order
     */
    record WayView(String server, String finding, String said, String text, List<StepView> steps) {

        public boolean works() {
            return finding.equals(Finding.WORKS.key());
        }
    }

    enum Outcome { PASSED, FAILED, NOT_REACHED }

    /** @param step {@code name, connection, tls, certificate, token, logIn, folder, afterFetch} */
    record StepView(Trial.Step step, Outcome outcome) {
    }

    /** @param sending null while no server is named to hand mail to */
    record TrialView(WayView fetching, WayView sending) {
    }

    /** Takes its time where a server is silent. */
    TrialView tried(Mailbox mailbox) {
        try {
            Way way = ways.to(mailbox);
            return new TrialView(view(way, way.imap(), Trial.fetching(way.imap(), way.mailbox(), renewed)),
                    way.smtp().isSet() ? view(way, way.smtp(), Trial.sending(way.smtp(), renewed)) : null);
        } catch (SecretUnreadable sealed) {
            String reason = sealed.reason().key();
            return new TrialView(new WayView("", reason, sealed.getMessage(), wording.now().text("mailbox.finding." + reason),
                    List.of()), null);
        }
    }

    /** As the node that fetches it has found it; the sentence. */
    String text(String finding, Mailbox mailbox) {
        try {
            return text(finding, ways.to(mailbox), ways.to(mailbox).imap());
        } catch (SecretUnreadable sealed) {
            return wording.now().text("mailbox.finding." + sealed.reason().key());
        }
    }

    private WayView view(Way way, MailServer server, Trial trial) {
        int failed = trial.failedAt() == null ? trial.steps().size() : trial.steps().indexOf(trial.failedAt());
        List<StepView> steps = trial.steps().stream().map(step -> {
            int at = trial.steps().indexOf(step);
            return new StepView(step, at < failed ? Outcome.PASSED : at == failed ? Outcome.FAILED : Outcome.NOT_REACHED);
        }).toList();
        String finding = trial.finding().key();
        return new WayView(server.toString(), finding, trial.said(), text(finding, way, server), steps);
    }

    private String text(String finding, Way way, MailServer server) {
        return wording.now().text("mailbox.finding." + finding, server.toString(), server.host(),
                server.equals(way.smtp()) && !server.user().isEmpty() ? server.user() : way.mailbox().user(),
                way.mailbox().folder(), way.mailbox().moveTo());
    }
}
