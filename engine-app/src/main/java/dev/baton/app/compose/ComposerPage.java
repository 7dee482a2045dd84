package dev.baton.app.compose;

import dev.baton.app.access.OwnUnits;
import dev.baton.app.web.Wording;
import dev.baton.mail.MailId;
import dev.baton.team.Viewer;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** What the composer fetches while one writes: a mail to be forwarded, a text to begin with. */
@Controller
@RequestMapping("/" + Topics.ROOMS + "/{id}")
class ComposerPage {

    private final Topics topics;
    private final Forwarding forwarding;
    private final AnswerTexts texts;
    private final Wording wording;

    ComposerPage(Topics topics, Forwarding forwarding, AnswerTexts texts, Wording wording) {
        this.topics = topics;
        this.forwarding = forwarding;
        this.texts = texts;
        this.wording = wording;
    }

    /** @param refused why a file does not go along */
    record Forward(String text, List<FileLine> files, List<String> refused) {
    }

    @OwnUnits
    @PostMapping("/forwarding")
    @ResponseBody
    Forward forward(@PathVariable String room, @PathVariable long id, @RequestParam MailId mail, Viewer viewer) throws IOException {
        Forwarding.Quoted quoted = forwarding.quote(topics.visible(room, id, viewer), mail, viewer);
        return new Forward(quoted.text(), quoted.files().stream().map(file -> FileLine.of(file, wording.now())).toList(),
                quoted.refused());
    }

    record Begun(String text) {
    }

    /** @param template its key; filled in with what the record says */
    @GetMapping("/texts/{template}")
    @ResponseBody
    Begun text(@PathVariable String room, @PathVariable long id, @PathVariable String template, Viewer viewer) {
        return new Begun(texts.filled(template, topics.visible(room, id, viewer), viewer.name(), "").text().strip());
    }
}
