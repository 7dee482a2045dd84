package dev.baton.app.service;

import dev.baton.account.Account;
import dev.baton.account.Accounts;
import dev.baton.account.Contact;
import dev.baton.account.Contacts;
import dev.baton.activity.Activities;
import dev.baton.app.access.FieldsOnPages;
import dev.baton.app.activity.Timeline;
import dev.baton.app.compose.WorkingThread;
import dev.baton.app.decision.WhyViews;
import dev.baton.app.inbox.WorkPane;
import dev.baton.app.letter.ThreadMail;
import dev.baton.app.studio.Strips;
import dev.baton.app.team.Directory;
import dev.baton.app.web.ClockView;
import dev.baton.app.web.Why;
import dev.baton.id.Ref;
import dev.baton.refusal.NotVisible;
import dev.baton.rules.mail.EmailRouting;
import dev.baton.service.Case;
import dev.baton.service.CaseClocks;
import dev.baton.service.CaseId;
import dev.baton.service.CaseList;
import dev.baton.service.Custody;
import dev.baton.team.Team;
import dev.baton.team.Viewer;
import java.time.Clock;
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
    private final CaseTopics topics;
    private final WorkingThread thread;
    private final CaseList list;
    private final Contacts contacts;
    private final Accounts accounts;
    private final Activities activities;
    private final Timeline timeline;
    private final WhyViews whys;
    private final Strips strips;
    private final Directory directory;
    private final Clock clock;

    CasePane(CaseViews cases, CaseClocks clocks, CaseTopics topics, WorkingThread thread, CaseList list, Contacts contacts,
             Accounts accounts, Activities activities, Timeline timeline, WhyViews whys, Strips strips, Directory directory, Clock clock) {
        this.cases = cases;
        this.clocks = clocks;
        this.topics = topics;
        this.thread = thread;
        this.list = list;
        this.contacts = contacts;
        this.accounts = accounts;
        this.activities = activities;
        this.timeline = timeline;
        this.whys = whys;
        this.strips = strips;
        this.directory = directory;
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
        Contact shown = FieldsOnPages.shown(viewer, "contact", contact);
        List<ThreadMail> mails = thread.fill(topics.topic(one), activities.about(one.ref(), 100), viewer, model);
        model.addAttribute("the", FieldsOnPages.shown(viewer, Case.TYPE, head(one)))
                .addAttribute("follows", cases.named(one.followsId(), viewer))
                .addAttribute("followers", cases.followers(one, viewer))
                .addAttribute("claims", cases.named(one.claimsId(), viewer))
                .addAttribute("clocks", clocks(one)).addAttribute("gives", CaseTakers.any(one, viewer))
                .addAttribute("contact", shown)
                .addAttribute("account", contact.accountId() == null ? null : accounts.findById(contact.accountId())
                        .map(Account::name).orElse(null))
                .addAttribute("strip", strips.about(one.ref()).orElse(null))
                .addAttribute("whys", whys(one, mails))
                .addAttribute("others", list.read(new CaseList.Query(null, null, null, contact.id().value(), null, 6),
                        viewer.of(Case.TYPE)).stream().filter(line -> !line.id().equals(one.id())).toList())
                .addAttribute("entries", timeline.entries(activities.with(contact.id(), TOUCHES), viewer));
    }

    /** @param status {@code new} and so on, names its text */
    record Head(String id, String name, String subject, String kind, String status, String priority, String team,
                String owner, String language, boolean over, boolean outgoing) {
    }

    private Head head(Case one) {
        Custody custody = one.custody();
        return new Head(one.id().toString(), one.name(), one.subject(), key(one.kind()), key(one.status()),
                key(one.priority()), directory.team(custody.teamId()).map(Team::name).orElse(null),
                directory.name(custody.ownerId()), one.language(), one.status().over(), one.outgoing());
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

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
