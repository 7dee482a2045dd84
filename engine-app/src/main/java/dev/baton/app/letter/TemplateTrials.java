package dev.baton.app.letter;

import com.samskivert.mustache.MustacheException;
import dev.baton.account.Contact;
import dev.baton.account.Contacts;
import dev.baton.app.team.Directory;
import dev.baton.mail.Letter;
import dev.baton.mail.MailAddress;
import dev.baton.mail.Outbox;
import dev.baton.mail.OutgoingId;
import dev.baton.refusal.Invalid;
import dev.baton.service.Case;
import dev.baton.service.Cases;
import dev.baton.team.Person;
import dev.baton.team.Team;
import dev.baton.team.Viewer;
import dev.baton.template.MailTemplate;
import dev.baton.template.TemplateKind;
import dev.baton.template.TemplateText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.owasp.html.PolicyFactory;
import org.owasp.html.Sanitizers;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Shows what a template would say, with made-up values or those of a case, and sends it to whoever asks. */
@Component
class TemplateTrials {

    /** What is shown on a page of ours is no more than text with some looks. */
    private static final PolicyFactory SHOWN = Sanitizers.FORMATTING.and(Sanitizers.BLOCKS).and(Sanitizers.TABLES).and(Sanitizers.LINKS);

    private final Cases cases;
    private final Contacts contacts;
    private final Directory directory;
    private final Outbox outbox;
    private final String from;

    TemplateTrials(Cases cases, Contacts contacts, Directory directory, Outbox outbox,
                   @Value("${baton.mail.from:support@baton.example}") String from) {
        this.cases = cases;
        this.contacts = contacts;
        this.directory = directory;
        this.outbox = outbox;
        this.from = from;
    }

    /**
     * @param text null where the findings keep it from being filled in
     * @param html fit to be shown on a page; null for a plain mail
     */
    record Trial(LetterTemplates.Text text, String html, List<TemplateCheck.Finding> findings) {
    }

    /** @param number of a case, as people say it; empty for made-up values */
    Trial of(MailTemplate template, TemplateText text, String number, Person who, Viewer viewer) {
        List<TemplateCheck.Finding> findings = TemplateCheck.of(template.kind(), text);
        try {
            Map<String, Object> values = values(template, number, who, viewer);
            if (!text.text().contains("{{text}}")) {
                values.remove("text"); // made up: where the template has no place for it, there is nothing to show
            }
            LetterTemplates.Text filled = new Filling(text).with(values);
            return new Trial(filled, filled.html() == null ? null : SHOWN.sanitize(filled.html()), findings);
        } catch (MustacheException | IllegalArgumentException unreadable) {
            return new Trial(null, null, findings.isEmpty() ? List.of(new TemplateCheck.Finding("text", 1,
                    "templates.finding.syntax", unreadable.getMessage())) : findings);
        }
    }

    /** @throws Invalid with its findings */
    OutgoingId send(MailTemplate template, TemplateText text, String number, Person to, Viewer viewer) {
        Trial trial = of(template, text, number, to, viewer);
        if (trial.text() == null || !trial.findings().isEmpty()) {
            throw new Invalid(trial.findings().stream().map(TemplateCheck.Finding::field).toList());
        }
        return outbox.queue(Letter.to(new MailAddress(to.name(), to.email()), template.ref(), "trial")
                .from(new MailAddress("Baton", from)).saying(trial.text().subject(), trial.text().text())
                .html(trial.text().html()).automatically());
    }

    private Map<String, Object> values(MailTemplate template, String number, Person who, Viewer viewer) {
        Map<String, Object> values = new HashMap<>(Placeholders.sample(template.kind(), template.language()));
        if (template.kind() == TemplateKind.ANSWER) {
            values.put("agent", who.name());
        }
        if (template.kind().aboutACase() && number != null && !number.isBlank()) {
            values.putAll(values(seen(number, viewer).orElseThrow(() -> Invalid.field("case", "templates.noCase"))));
        }
        return values;
    }

    private Map<String, Object> values(Case one) {
        Contact contact = contacts.the(one.contactId());
        String team = directory.team(one.custody().teamId()).map(Team::name).orElse("");
        return Map.of("number", one.name(), "subject", one.subject(),
                "name", contact.name().equals(contact.email()) ? "" : contact.name(), "team", team);
    }

    private Optional<Case> seen(String number, Viewer viewer) {
        String digits = number.strip().replaceFirst("(?i)^C-", "");
        return digits.matches("\\d{1,18}") ? cases.findByNumber(Long.parseLong(digits)).filter(one -> viewer.of(Case.TYPE).sees(
                one.custody().ownerId(), one.custody().teamId())) : Optional.empty();
    }
}
