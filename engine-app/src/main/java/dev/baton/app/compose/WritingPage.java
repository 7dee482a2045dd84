package dev.baton.app.compose;

import dev.baton.app.compose.Writing.Fate;
import dev.baton.app.web.Toast;
import dev.baton.app.web.Wording;
import dev.baton.app.web.Words;
import dev.baton.mail.DraftId;
import dev.baton.mail.OutgoingId;
import dev.baton.team.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What people write on the page of a case or lead: mails and notes, sent and taken back. */
@Controller
@RequestMapping("/" + Topics.ROOMS + "/{id}")
class WritingPage {

    private final Topics topics;
    private final Writing writing;
    private final SpentDrafts spent;
    private final MailsToCome toCome;
    private final Wording wording;
    private final Clock clock;

    WritingPage(Topics topics, Writing writing, SpentDrafts spent, MailsToCome toCome, Wording wording, Clock clock) {
        this.topics = topics;
        this.writing = writing;
        this.spent = spent;
        this.toCome = toCome;
        this.wording = wording;
        this.clock = clock;
    }

    /** 409 and the event {@code overtaken} where somebody else's answer should be read first. */
    @PostMapping("/mails")
    void write(@PathVariable String room, @PathVariable long id, @ModelAttribute Written written, Viewer viewer,
               HttpServletResponse response) {
        Topic topic = topics.visible(room, id, viewer);
        Words words = wording.now();
        response.setStatus(HttpStatus.NO_CONTENT.value());
        switch (writing.send(topic, written, time(written, words), viewer)) {
            case Fate.Noted(int version) ->
                    Toast.said(response, words.text(room + ".noted"), null, spent.event(written.draft(), version));
            case Fate.Sent(OutgoingId mail, boolean undoable, int version) -> Toast.said(response,
                    words.text("forward".equals(written.kind()) ? "compose.forwarded"
                            : written.waits() && topic.waits() ? room + ".answeredWaiting" : room + ".answered"),
                    undoable ? topic.path() + "/mails/" + mail + "/withdrawal" : null, spent.event(written.draft(), version));
            case Fate.ToCome(var at, int version) -> Toast.said(response, words.text("compose.toCome", words.dateTime(at)), null,
                    spent.event(written.draft(), version));
            case Fate.Overtaken(OutgoingId newest, String by, var at) -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                Toast.asked(response, "overtaken", Map.of("text", words.text("compose.overtaken", by, words.time(at)),
                        "seen", newest.toString()));
            }
        }
    }

    /** Null for now. */
    private Instant time(Written written, Words words) {
        String local = "own".equals(written.sendAt()) ? written.ownTime() : written.sendAt();
        return written.sendAt() == null || written.sendAt().isBlank() ? null
                : SendTimes.parse(local == null ? "" : local, words.zone(), clock.instant());
    }

    /** A mail that waits for its time leaves now. */
    @PostMapping("/mails-to-come/{draft}/sending")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void sendNow(@PathVariable String room, @PathVariable long id, @PathVariable DraftId draft, Viewer viewer,
                 HttpServletResponse response) {
        toCome.sendNow(topics.visible(room, id, viewer), draft);
        Toast.said(response, wording.now().text(room + ".answered"));
    }

    /** It waits for another time. */
    @PutMapping("/mails-to-come/{draft}/time")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@PathVariable String room, @PathVariable long id, @PathVariable DraftId draft, @RequestParam String ownTime,
                Viewer viewer, HttpServletResponse response) {
        Words words = wording.now();
        Instant at = SendTimes.parse(ownTime, words.zone(), clock.instant());
        toCome.change(topics.visible(room, id, viewer), draft, at);
        Toast.said(response, words.text("compose.toCome", words.dateTime(at)));
    }

    /** It is not sent: a draft of its writer again, or of whoever says so where the writer has left. */
    @DeleteMapping("/mails-to-come/{draft}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable String room, @PathVariable long id, @PathVariable DraftId draft, Viewer viewer,
                HttpServletResponse response) {
        boolean yours = toCome.cancel(topics.visible(room, id, viewer), draft, viewer).equals(viewer.id());
        Toast.said(response, wording.now().text(yours ? "compose.cancelled.yours" : "compose.cancelled"));
    }

    /** Takes a mail back that has not left yet. */
    @PostMapping("/mails/{mail}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(@PathVariable String room, @PathVariable long id, @PathVariable long mail, Viewer viewer,
                  HttpServletResponse response) {
        writing.takeBack(topics.visible(room, id, viewer), new OutgoingId(mail), viewer);
        Toast.said(response, wording.now().text("compose.takenBack"));
    }
}
