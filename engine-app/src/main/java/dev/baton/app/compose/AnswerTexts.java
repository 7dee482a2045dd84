package dev.baton.app.compose;

import dev.baton.app.letter.LetterTemplates;
import dev.baton.app.letter.LetterTemplates.Choice;
import dev.baton.mail.MailAddress;
import dev.baton.refusal.Invalid;
import dev.baton.team.Team;
import dev.baton.template.TemplateKind;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The texts that people choose when they write to a customer. */
@Component
class AnswerTexts {

    private final LetterTemplates letters;

    AnswerTexts(LetterTemplates letters) {
        this.letters = letters;
    }

    /** By name, each in this language where there is such a translation. */
    List<Choice> in(String language) {
        return letters.choices(TemplateKind.ANSWER, language);
    }

    /**
     * @param template its key, as anybody may have written it
     * @param agent    name of who writes; empty for nobody
     * @param text     what is put into it; empty for nothing yet
     * @throws Invalid when people have no such text
     */
    LetterTemplates.Text filled(String template, Topic topic, String agent, String text) {
        if (!letters.has(template, TemplateKind.ANSWER)) {
            throw Invalid.field("template", "problem.value");
        }
        return letters.write(template, topic.language(), Map.of("number", topic.name(), "subject", topic.subject(),
                "name", topic.customer().map(MailAddress::name).orElse(""), "team", topic.team().map(Team::name).orElse(""), "agent", agent,
                "text", text == null ? "" : text.strip()));
    }
}
