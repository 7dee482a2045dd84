package dev.baton.app.service;

import dev.baton.account.Account;
import dev.baton.account.Accounts;
import dev.baton.account.Contact;
import dev.baton.account.Contacts;
import dev.baton.activity.Activities;
import dev.baton.activity.Activity;
import dev.baton.app.access.FieldsOnPages;
import dev.baton.app.account.Timeline;
import dev.baton.app.decision.WhyViews;
import dev.baton.app.inbox.WorkPane;
import dev.baton.app.letter.Letters;
import dev.baton.app.letter.ThreadMail;
import dev.baton.app.studio.Strips;
import dev.baton.app.team.Directory;
import dev.baton.app.service.CaseMails.Conversation;
import dev.baton.app.web.ClockView;
import dev.baton.app.web.Letter;
import dev.baton.app.web.Why;
import dev.baton.app.web.Wording;
import dev.baton.app.web.Words;
import dev.baton.id.Ref;
import dev.baton.refusal.NotVisible;
import dev.baton.rules.mail.EmailRouting;
import dev.baton.mail.MailAddress;
import dev.baton.service.Case;
import dev.baton.service.CaseClocks;
import dev.baton.service.CaseId;
import dev.baton.service.CaseList;
import dev.baton.service.Custody;
import dev.baton.team.Team;
import dev.baton.team.Viewer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** A case at work: the thread in the middle, the customer beside it. */
@Component
class CasePane implements WorkPane {

    private static final int TOUCHES = 12;

    private final CaseViews cases;
    private final CaseClocks clocks;
    private final CaseMails mails;
    private final CaseList list;
    private final Contacts contacts;
    private final Accounts accounts;
    private final Activities activities;
    private final Timeline timeline;
    private final WhyViews whys;
    private final Strips strips;
    private final Directory directory;
    private final Wording wording;
    private final Clock clock;

    CasePane(CaseViews cases, CaseClocks clocks, CaseMails mails, CaseList list, Contacts contacts, Accounts accounts, Activities activities,
             Timeline timeline, WhyViews whys, Strips strips, Directory directory, Wording wording, Clock clock) {
        this.cases = cases;
        this.clocks = clocks;
        this.mails = mails;
        this.list = list;
        this.contacts = contacts;
        this.accounts = accounts;
        this.activities = activities;
        this.timeline = timeline;
        this.whys = whys;
        this.strips = strips;
        this.directory = directory;
        this.wording = wording;
        this.clock = clock;
    }

    @Override
    public String type() {
        return Case.TYPE;
    }

    @Override
    public String template() {
        return "service/case-panes";
    }

    @Override
    public void fill(Ref subject, Viewer viewer, Model model) {
        Case one = cases.find(new CaseId(subject.id()), viewer)
                .orElseThrow(NotVisible::new);
        Contact contact = contacts.findById(one.contactId()).orElseThrow();
        List<Activity> touches = activities.about(one.ref(), 100);
        Conversation conversation = mails.conversation(one);
        List<ThreadMail> thread = conversation.mails();
        Contact shown = FieldsOnPages.shown(viewer, "contact", contact);
        model.addAttribute("the", FieldsOnPages.shown(viewer, Case.TYPE, head(one)))
                .addAttribute("clocks", clocks(one))
                .addAttribute("contact", shown)
                .addAttribute("to", shown.email() == null ? null : conversation.to().email())
                .addAttribute("copied", shown.email() == null ? List.of() : conversation.others().stream().map(MailAddress::email).toList())
                .addAttribute("account", contact.accountId() == null ? null : accounts.findById(contact.accountId())
                        .map(Account::name).orElse(null))
                .addAttribute("strip", strips.about(one.ref()).orElse(null))
                .addAttribute("whys", whys(one, thread))
                .addAttribute("letters", letters(thread, touches))
                .addAttribute("others", list.read(new CaseList.Query(null, null, null, contact.id().value(), null, 6),
                        viewer.of(Case.TYPE)).stream().filter(line -> !line.id().equals(one.id())).toList())
                .addAttribute("entries", timeline.entries(activities.with(contact.id(), TOUCHES), viewer));
    }

    /** @param status {@code new} and so on, names its text */
    record Head(String id, String name, String subject, String kind, String status, String priority, String team,
                String owner, String language, boolean over) {
    }

    private Head head(Case one) {
        Custody custody = one.custody();
        return new Head(one.id().toString(), one.name(), one.subject(), key(one.kind()), key(one.status()),
                key(one.priority()), custody == null ? null : directory.team(custody.teamId()).map(Team::name).orElse(null),
                custody == null ? null : directory.name(custody.ownerId()), one.language(), one.status().over());
    }

    private List<ClockView> clocks(Case one) {
        return clocks.of(one.id()).clocks().stream()
                .map(promised -> ClockView.of(promised.promise().key(), promised.clock(), clock.instant()))
                .toList();
    }

    /** What brought the first mail here, and what was decided about the case since. */
    private List<Why> whys(Case one, List<ThreadMail> thread) {
        Stream<Why> routed = thread.stream().filter(mail -> mail.direction().equals("in")).findFirst()
                .flatMap(mail -> whys.newest(EmailRouting.DECISION.key(), new Ref("mail", Long.parseLong(mail.id())))).stream();
        return Stream.concat(routed, whys.all(one.ref()).stream()).toList();
    }

    /** Mails and notes, oldest first; the last three are open, and what no machine wrote. */
    private List<Letter> letters(List<ThreadMail> thread, List<Activity> touches) {
        Words words = wording.now();
        Stream<Letter> notes = touches.stream().filter(touch -> touch.kind() == Activity.Kind.NOTE)
                .map(note -> note(note, words));
        List<Letter> letters = new ArrayList<>(Stream.concat(notes, thread.stream()
                .map(mail -> Letters.of(mail, "/cases/mails/" + mail.id() + "/files/", words))).toList());
        letters.sort(Comparator.comparing(Letter::at));
        for (int i = 0; i < letters.size() - 3; i++) {
            letters.set(i, letters.get(i).folded());
        }
        return letters;
    }

    private Letter note(Activity note, Words words) {
        String who = directory.name(note.person());
        return new Letter("note-" + note.at().toEpochMilli(), Letter.Kind.NOTE, who == null ? "Baton" : who,
                words.text("cases.note"), note.at(), note.text(), null, List.of(), null, true);
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
