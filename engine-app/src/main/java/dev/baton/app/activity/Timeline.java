package dev.baton.app.activity;

import dev.baton.activity.Activity;
import dev.baton.app.access.VisibleRecords;
import dev.baton.app.inbox.ModelTexts;
import dev.baton.app.letter.MailReasons;
import dev.baton.app.team.Directory;
import dev.baton.app.web.Entry;
import dev.baton.app.web.RecordPages;
import dev.baton.app.web.Wording;
import dev.baton.app.web.Words;
import dev.baton.id.Ref;
import dev.baton.team.Viewer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What happened with a customer, in the words of the reader. */
@Component
public class Timeline {

    private static final Map<Activity.Kind, String> ICONS = Map.ofEntries(Map.entry(Activity.Kind.MAIL_IN, "mail"),
            Map.entry(Activity.Kind.MAIL_OUT, "send"), Map.entry(Activity.Kind.CALL, "phone"),
            Map.entry(Activity.Kind.NOTE, "sticky-note"), Map.entry(Activity.Kind.DOCUMENT, "file-text"),
            Map.entry(Activity.Kind.MEETING, "calendar"),
            Map.entry(Activity.Kind.CREATED, "plus"), Map.entry(Activity.Kind.ASSIGNED, "user"),
            Map.entry(Activity.Kind.STATUS, "flag"), Map.entry(Activity.Kind.ESCALATED, "alarm-clock"),
            Map.entry(Activity.Kind.TRIED, "phone"), Map.entry(Activity.Kind.TALKED, "file-text"), Map.entry(Activity.Kind.DECIDED, "bot"), Map.entry(Activity.Kind.PURCHASED, "package"),
            Map.entry(Activity.Kind.SIGNED_UP, "user-plus"), Map.entry(Activity.Kind.CONSENT, "shield-check"),
            Map.entry(Activity.Kind.FORM, "file-text"), Map.entry(Activity.Kind.ASKED_AGAIN, "reply"), Map.entry(Activity.Kind.MACHINE, "bot"),
            Map.entry(Activity.Kind.RETURNED, "circle-alert"),
            Map.entry(Activity.Kind.COMPLAINED, "triangle-alert"), Map.entry(Activity.Kind.LEFT_JOURNEY, "log-out"));
    /** What happened about a customer is told on their own page. */
    private static final Set<String> LINKED = Set.of("case", "lead", "quote", "opportunity");
    private static final Map<String, String> STATES = Map.of("case", "cases.status.", "lead", "leads.status.", "quote", "sales.status.",
            "opportunity", "opportunities.stage.", "contact", "union.status.", "account", "union.status.");
    private static final Set<Activity.Kind> SAID_BY_US = EnumSet.of(Activity.Kind.MACHINE, Activity.Kind.RETURNED, Activity.Kind.COMPLAINED,
            Activity.Kind.LEFT_JOURNEY, Activity.Kind.TALKED);
    private static final int SHOWN = 120;

    private final VisibleRecords records;
    private final Directory directory;
    private final ModelTexts models;
    private final Wording wording;

    Timeline(VisibleRecords records, Directory directory, ModelTexts models, Wording wording) {
        this.records = records;
        this.directory = directory;
        this.models = models;
        this.wording = wording;
    }

    public List<Entry> entries(List<Activity> activities, Viewer viewer) {
        Words words = wording.now();
        return visible(activities, viewer).stream().map(one -> entry(one, viewer, words)).toList();
    }

    /** Without what happened about records that this viewer may not see. */
    public List<Activity> visible(List<Activity> activities, Viewer viewer) {
        Set<Ref> seen = records.among(viewer, activities.stream().map(Activity::subject).toList());
        return activities.stream().filter(one -> seen.contains(one.subject())).toList();
    }

    /** What was said, in the reader's language where they are our words; null also where it is hidden for the viewer. */
    public String said(Activity one, Viewer viewer) {
        return hides(one, viewer) ? null : said(one, wording.now());
    }

    /** To whom something was given is its owner. */
    private static boolean hides(Activity one, Viewer viewer) {
        return one.kind() == Activity.Kind.ASSIGNED && viewer.fields().hide(one.subject().type(), "owner");
    }

    private String said(Activity one, Words words) {
        return one.text() == null || !SAID_BY_US.contains(one.kind()) ? one.text() : switch (one.kind()) {
            case LEFT_JOURNEY -> words.textOr(one.text(), one.text());
            case RETURNED -> returned(one, words);
            case TALKED -> talked(one, words);
            default -> MailReasons.said(one.text(), words);
        };
    }

    /**
     * The text is the reason; where it is known which mail came back, {@code hard} or {@code soft} and its subject, too. A
     * contact's own line never names the mail: who sees the contact need not see the record that the mail is about.
     */
    private static String returned(Activity one, Words words) {
        String[] told = one.text().split("\n", 3);
        String reason = MailReasons.said(told[0], words);
        if (told.length == 1) {
            return reason;
        }
        return told.length == 2 || one.subject().type().equals("contact") ? words.text("timeline.returned.forGood", reason)
                : words.text("timeline.returned." + told[1], reason, told[2]);
    }

    /** The process, whose texts it is in, and how the dialogue ended. */
    private String talked(Activity one, Words words) {
        String[] told = one.text().split("\n", 2);
        return told.length == 1 ? one.text() : models.text(told[0], told[1], words.locale());
    }

    Entry entry(Activity one, Viewer viewer, Words words) {
        String person = directory.name(one.person());
        String who = person == null ? words.text("timeline.machine") : person;
        String what = one.text() == null || one.text().isBlank() || hides(one, viewer) ? null : text(one, words);
        return new Entry(ICONS.get(one.kind()), words.text("timeline." + one.kind(), who), what, page(one), one.at());
    }

    private static String page(Activity one) {
        if (one.kind() == Activity.Kind.TALKED) {
            return one.reference() == null ? null : "/dialogues/" + one.reference().id();
        }
        return LINKED.contains(one.subject().type()) ? RecordPages.of(one.subject()) : null;
    }

    private static Object number(String text) {
        return text.matches("\\d{1,9}") ? (Object) Integer.valueOf(text) : text;
    }

    private String text(Activity one, Words words) {
        String text = one.text().strip();
        if (one.kind() == Activity.Kind.ASSIGNED) {
            String[] said = text.split(" "); // a reason with its numbers when it went to nobody, else a log-in
            return words.textOr(said[0], directory.nameOf(text), Arrays.stream(said).skip(1).map(Timeline::number).toArray());
        }
        if (one.kind() == Activity.Kind.STATUS || one.kind() == Activity.Kind.ESCALATED) {
            return words.textOr(STATES.getOrDefault(one.subject().type(), one.subject().type() + ".status.") + text, text);
        }
        if (SAID_BY_US.contains(one.kind())) {
            return said(one, words);
        }
        int line = text.indexOf('\n');
        String first = line < 0 ? text : text.substring(0, line);
        return first.length() <= SHOWN ? first : first.substring(0, SHOWN - 1) + "…";
    }
}
