package dev.baton.app.compose;

import dev.baton.app.team.Directory;
import dev.baton.mail.Draft;
import dev.baton.mail.DraftId;
import dev.baton.team.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Mails of a case or lead that wait for their time. */
@RestController
@RequestMapping("/api/v1/" + Topics.ROOMS + "/{id}/mails-to-come")
class ComingMailsApi {

    private final Topics topics;
    private final MailsToCome mails;
    private final Directory directory;

    ComingMailsApi(Topics topics, MailsToCome mails, Directory directory) {
        this.topics = topics;
        this.mails = mails;
        this.directory = directory;
    }

    /**
     * @param author log-in of who wrote it
     * @param state  {@code scheduled}; {@code held}: its time came and it was not sent
     * @param held   why: {@code customerWrote}, {@code writerLeft}, {@code partedWith}, {@code failed}; null when it was not held back
     */
    record ComingView(String id, String author, String text, Instant sendAt, String state, String held) {
    }

    record Coming(List<ComingView> items, String next) {
    }

    /** The next one first. */
    @GetMapping
    Coming list(@PathVariable String room, @PathVariable long id, Viewer viewer) {
        return new Coming(mails.about(topics.visible(room, id, viewer)).stream().map(this::view).toList(), null);
    }

    /** It is not sent, and a draft of its author again, or the caller's where the author has left. 409 when it was sent a moment ago. */
    @DeleteMapping("/{mail}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable String room, @PathVariable long id, @PathVariable DraftId mail, Viewer viewer) {
        mails.cancel(topics.visible(room, id, viewer), mail, viewer);
    }

    private ComingView view(Draft draft) {
        return new ComingView(draft.id().toString(), directory.login(draft.person()), draft.field("text"), draft.sendAt(),
                draft.state().name().toLowerCase(Locale.ROOT), draft.held());
    }
}
