package dev.baton.app.leadform;

import dev.baton.app.api.Sha256;
import dev.baton.app.leadform.FormIntake.Sent;
import dev.baton.app.letter.LetterTemplates;
import dev.baton.id.Ref;
import dev.baton.leadform.FormSubmissions;
import dev.baton.leadform.FormSubmissions.Submission;
import dev.baton.leadform.LeadForm;
import dev.baton.leadform.SubmissionId;
import dev.baton.mail.Letter;
import dev.baton.mail.MailAddress;
import dev.baton.mail.Mailbox;
import dev.baton.mail.OurMailboxes;
import dev.baton.mail.Outbox;
import dev.baton.normal.EmailKey;
import dev.baton.unit.Actor;
import dev.baton.unit.UnitOfWork;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Asks by mail whether it was really the owner of the address who filled in a form. Who did not is never known to us. */
@Component
class FormConfirmations {

    /** Somebody may fill it in twice; nobody is to be flooded by a form of ours. */
    private static final int MOST_WAITING = 3;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final FormSubmissions submissions;
    private final LetterTemplates letters;
    private final Outbox outbox;
    private final OurMailboxes mailboxes;
    private final UnitOfWork units;
    private final String publicAddress;
    private final String sender;
    private final SecureRandom random = new SecureRandom();

    FormConfirmations(FormSubmissions submissions, LetterTemplates letters, Outbox outbox, OurMailboxes mailboxes, UnitOfWork units,
                      @Value("${baton.public-address:http://localhost:${server.port:8080}}") String publicAddress,
                      @Value("${baton.mail.from:support@baton.example}") String sender) {
        this.submissions = submissions;
        this.letters = letters;
        this.outbox = outbox;
        this.mailboxes = mailboxes;
        this.units = units;
        this.publicAddress = publicAddress;
        this.sender = sender;
    }

    /** What was sent waits, and its sender is asked; without a word where too much of theirs waits already. */
    void ask(LeadForm form, Sent sent) {
        String email = sent.answers().text(AskedField.EMAIL);
        String address = hash(EmailKey.of(email).orElseThrow());
        if (submissions.waitingFor(address) >= MOST_WAITING) {
            return;
        }
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        SubmissionId id = submissions.waits(form, sent.version(), sent.language(), hash(secret), address, JSON.writeValueAsString(sent));
        String language = form.content().spoken(sent.language() == null ? List.of() : List.of(sent.language()));
        var text = letters.write("confirm-form", language, Map.of("name", Objects.requireNonNullElse(sent.answers().text(AskedField.FIRST_NAME), ""),
                "form", form.content().texts().get(language).heading(),
                "link", publicAddress + "/public/forms/" + form.slug() + "/confirmations/" + secret + "?lang=" + language));
        outbox.queue(Letter.to(new MailAddress("", email), Ref.to("submission", id), "confirmation").from(from(form))
                .saying(text.subject(), text.text()).html(text.html()).onceFor(id).automatically());
    }

    /** Empty when there is none with this secret any more. */
    Optional<Submission> hold(LeadForm form, String secret) {
        return submissions.hold(form, hash(secret));
    }

    Sent sent(Submission waiting) {
        return JSON.readValue(waiting.said(), Sent.class);
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT30M")
    void sweep() {
        units.run(Actor.system("lead-forms"), null, submissions::sweep);
    }

    /** The team's own mailbox, where it has one. */
    private MailAddress from(LeadForm form) {
        return mailboxes.active().stream().filter(one -> form.teamId() != null && form.teamId().equals(one.teamId())).findFirst()
                .or(() -> mailboxes.at(sender)).map(FormConfirmations::address).orElseGet(() -> MailAddress.of(sender));
    }

    private static MailAddress address(Mailbox one) {
        return new MailAddress(one.name(), one.address());
    }

    private static String hash(String text) {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
