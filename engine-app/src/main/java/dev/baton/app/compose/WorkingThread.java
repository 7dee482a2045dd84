package dev.baton.app.compose;

import dev.baton.activity.Activity;
import dev.baton.activity.Activity.Kind;
import dev.baton.app.compose.Correspondence.Conversation;
import dev.baton.app.letter.Letters;
import dev.baton.app.letter.ThreadMail;
import dev.baton.app.team.Directory;
import dev.baton.app.web.Letter;
import dev.baton.app.web.Wording;
import dev.baton.app.web.Words;
import dev.baton.mail.MailAddress;
import dev.baton.team.Viewer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What a page shows of what was written about a record, and where one writes the next: thread, mails to come, composer. */
@Component
public class WorkingThread {

    /** What people write down beside mail. */
    private static final Set<Kind> NOTES = EnumSet.of(Kind.NOTE, Kind.CALL, Kind.MEETING);
    private static final int OPEN = 3;
    private static final int FORWARDABLE = 20;

    private final Correspondence mails;
    private final AnswerTexts texts;
    private final ComingViews coming;
    private final Composers composers;
    private final Directory directory;
    private final Wording wording;

    WorkingThread(Correspondence mails, AnswerTexts texts, ComingViews coming, Composers composers, Directory directory, Wording wording) {
        this.mails = mails;
        this.texts = texts;
        this.coming = coming;
        this.composers = composers;
        this.directory = directory;
        this.wording = wording;
    }

    /**
     * Fills what the fragments {@code ui/thread} and {@code ui/composer} show.
     *
     * @param touches what happened, of which the notes stand in the thread
     * @return the mails, oldest first
     */
    public List<ThreadMail> fill(Topic topic, List<Activity> touches, Viewer viewer, Model model) {
        Conversation conversation = mails.conversation(topic);
        List<ThreadMail> thread = conversation.mails();
        model.addAttribute("path", topic.path()).addAttribute("composer", composers.about(topic.ref(), viewer))
                .addAttribute("notes", topic.notes()).addAttribute("waits", topic.waits())
                .addAttribute("coming", coming.of(topic)).addAttribute("times", coming.times())
                .addAttribute("soonest", coming.soonest())
                .addAttribute("texts", texts.in(topic.language())).addAttribute("forwardable", forwardable(thread))
                .addAttribute("signature", conversation.signature())
                .addAttribute("seen", newestOfOurs(thread))
                .addAttribute("answers", conversation.answers())
                .addAttribute("to", conversation.to() == null ? null : conversation.to().email())
                .addAttribute("copied", conversation.others().stream().map(MailAddress::email).toList())
                .addAttribute("letters", letters(thread, touches));
        return thread;
    }

    /** @param text which one it is, for people */
    record Forwardable(String id, String text) {
    }

    /** Newest first. */
    private List<Forwardable> forwardable(List<ThreadMail> thread) {
        Words words = wording.now();
        return thread.reversed().stream().filter(mail -> mail.direction().equals("in")).limit(FORWARDABLE)
                .map(mail -> new Forwardable(mail.id(), words.when(mail.at()) + " · "
                        + (mail.from() == null ? "" : mail.from().email() + " · ") + mail.subject())).toList();
    }

    /** The newest mail that one of us wrote, 0 for none: who sends should have read it. */
    private static String newestOfOurs(List<ThreadMail> thread) {
        return thread.stream().filter(mail -> mail.direction().equals("out") && !mail.automatic()).map(ThreadMail::id)
                .reduce("0", (older, newer) -> newer);
    }

    /** Mails and notes, oldest first; the last few are open, and what no machine wrote. */
    private List<Letter> letters(List<ThreadMail> thread, List<Activity> touches) {
        Words words = wording.now();
        Stream<Letter> notes = touches.stream().filter(touch -> NOTES.contains(touch.kind())).map(note -> note(note, words));
        List<Letter> letters = new ArrayList<>(Stream.concat(notes, thread.stream()
                .map(mail -> Letters.of(mail, "/mails/" + mail.id() + "/files/", words))).toList());
        letters.sort(Comparator.comparing(Letter::at));
        for (int i = 0; i < letters.size() - OPEN; i++) {
            letters.set(i, letters.get(i).folded());
        }
        return letters;
    }

    private Letter note(Activity note, Words words) {
        String who = directory.name(note.person());
        return new Letter("note-" + note.at().toEpochMilli(), Letter.Kind.NOTE, who == null ? "Baton" : who,
                words.text("compose.noted." + note.kind().name().toLowerCase(Locale.ROOT)), note.at(), note.text(), null, List.of(),
                null, true);
    }
}
