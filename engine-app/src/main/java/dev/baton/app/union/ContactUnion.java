package dev.baton.app.union;

import dev.baton.account.Account;
import dev.baton.account.AccountId;
import dev.baton.account.Accounts;
import dev.baton.account.Contact;
import dev.baton.account.ContactId;
import dev.baton.account.Contacts;
import dev.baton.account.RelationshipId;
import dev.baton.account.Ties;
import dev.baton.activity.Subject;
import dev.baton.app.access.FieldsOnPages;
import dev.baton.app.account.BecameAnother;
import dev.baton.app.likeness.LeadDoubts;
import dev.baton.custom.CustomValues;
import dev.baton.lead.Doubt.Answer;
import dev.baton.merge.Belongings;
import dev.baton.merge.Facts;
import dev.baton.merge.Hanging;
import dev.baton.merge.RecordMerge;
import dev.baton.merge.Taken;
import dev.baton.team.Viewer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Two contacts that are one human being. */
@Component
class ContactUnion implements Mergeable<Contact> {

    private static final String ACCOUNT = "account";
    private static final String TIES = "crm_relationship";

    /** What they agreed to stays word by word with whoever said it ({@link SharedWords}); so does the line that tells of it. */
    private static final List<Hanging> HANGING = List.of(
            Hanging.on("crm_contact", "merged_into").withVersion(),
            Hanging.on("crm_case", "contact_id").withVersion(),
            Hanging.on("crm_lead", "contact_id").withVersion(),
            Hanging.on("crm_opportunity", "contact_id").withVersion(),
            Hanging.on("crm_quote", "contact_id").withVersion(),
            Hanging.on("campaign_event", "contact_id"),
            Hanging.on("purchase", "contact_id"),
            Hanging.on("enrolment", "contact_id").withVersion().unless("exists (select 1 from enrolment o where o.contact_id = m.into_id"
                    + " and o.under_way = t.under_way)"),
            Hanging.on("lead_doubt", "other_id", Contact.TYPE).withVersion()
                    .unless("exists (select 1 from lead_doubt o where o.lead_id = t.lead_id and o.other_id = m.into_id)"),
            Hanging.on("mail_draft", "about_id", Contact.TYPE),
            Hanging.on("logged_activity", "subject_id", Contact.TYPE).withVersion(),
            Hanging.on("activity", "subject_id", Contact.TYPE).where("t.kind <> 'CONSENT'"),
            Hanging.on("activity", "contact_id").where("t.kind <> 'CONSENT'"));

    private static final List<Hanging> COUNTED = Stream.concat(HANGING.stream(), Stream.of(Hanging.on(TIES, "contact_id"),
            Hanging.on(TIES, "to_id", Contact.TYPE), Hanging.on("consent", "contact_id"))).toList();

    private final Contacts contacts;
    private final Accounts accounts;
    private final Ties ties;
    private final SharedWords words;
    private final Belongings belongings;
    private final LeadDoubts doubts;
    private final CustomValues custom;
    private final ApplicationEventPublisher listeners;

    ContactUnion(Contacts contacts, Accounts accounts, Ties ties, SharedWords words, Belongings belongings, LeadDoubts doubts,
                 CustomValues custom, ApplicationEventPublisher listeners) {
        this.contacts = contacts;
        this.accounts = accounts;
        this.ties = ties;
        this.words = words;
        this.belongings = belongings;
        this.doubts = doubts;
        this.custom = custom;
        this.listeners = listeners;
    }

    @Override
    public String type() {
        return Contact.TYPE;
    }

    @Override
    public Optional<Contact> find(long id) {
        return contacts.findById(new ContactId(id));
    }

    @Override
    public boolean sees(Viewer viewer, Contact one) {
        return viewer.of(Contact.TYPE).sees(one.ownerId(), one.teamId());
    }

    @Override
    public String name(Contact one) {
        return one.name();
    }

    @Override
    public String name(Contact one, Viewer reader) {
        return sees(reader, one) ? FieldsOnPages.shown(reader, Contact.TYPE, one).name() : null;
    }

    @Override
    public Long into(Contact one) {
        return one.mergedInto() == null ? null : Long.valueOf(one.mergedInto().value());
    }

    @Override
    public Contact into(Contact one, Long other) {
        return one.mergedInto(other == null ? null : new ContactId(other));
    }

    @Override
    public Facts facts(Contact one) {
        return ContactFacts.of(one);
    }

    @Override
    public Contact with(Contact one, Map<String, Map<String, Object>> parts) {
        return ContactFacts.with(one, parts);
    }

    @Override
    public Taken now(Taken taken) {
        return !taken.takes(ACCOUNT) ? taken : new Taken(now(taken.before()), now(taken.given()));
    }

    private Map<String, Map<String, Object>> now(Map<String, Map<String, Object>> parts) {
        Map<String, Map<String, Object>> now = new HashMap<>(parts);
        AccountId account = Known.of(new Facts(Map.of()), parts).id(ACCOUNT, ACCOUNT, AccountId::new);
        if (account != null) {
            now.put(ACCOUNT, Map.of(ACCOUNT, accounts.going(account).map(Account::id).orElse(account).toString()));
        }
        return now;
    }

    /** By which mail finds them: both addresses go on reaching the one that goes on. */
    @Override
    public Set<String> unique() {
        return Set.of("email");
    }

    @Override
    public Subject subject(Contact one) {
        return Subject.of(one.ref(), one.id(), one.accountId());
    }

    @Override
    public Contact save(Contact one) {
        return contacts.save(one);
    }

    @Override
    public void changed(Contact before, Contact now) {
        if (!now.custom().equals(before.custom())) {
            custom.indexAgain(now.ref(), now.custom());
        }
    }

    @Override
    public void hold(long one, long other) {
        contacts.hold(new ContactId(one), new ContactId(other));
    }

    @Override
    public List<Hanging> hanging() {
        return HANGING;
    }

    @Override
    public List<Hanging> counted() {
        return COUNTED;
    }

    @Override
    public List<Contact> parts(long record) {
        return contacts.partsOf(new ContactId(record));
    }

    @Override
    public void goes(Contact ends, Contact into) {
        listeners.publishEvent(new BecameAnother(ends.id(), into.id()));
    }

    @Override
    public void went(RecordMerge merge, Contact ended, Contact into) {
        belongings.keep(merge, TIES, ties.go(ended.id(), into.id()).stream().map(RelationshipId::value).toList());
        words.go(merge, ended.id(), into.id());
        doubts.answered(into.id(), into.id(), Answer.SAME, merge.mergedBy());
    }

    @Override
    public void late(RecordMerge merge, Contact ended, Contact into) {
        words.late(merge, ended.id(), into.id());
    }

    @Override
    public void cameBack(RecordMerge merge, Contact own, Contact from, Viewer by) {
        ties.comeBack(belongings.kept(merge, TIES).stream().map(RelationshipId::new).toList(), from.id(), own.id());
        words.comeBack(merge, own.id(), from.id());
        doubts.answered(own.id(), from.id(), Answer.OTHER, by.id());
    }
}
