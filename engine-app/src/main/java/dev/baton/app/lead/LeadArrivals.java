package dev.baton.app.lead;

import dev.baton.account.Consents;
import dev.baton.account.Contact;
import dev.baton.account.ContactId;
import dev.baton.account.Contacts;
import dev.baton.activity.Activity;
import dev.baton.activity.Subject;
import dev.baton.app.account.ConsentGiven;
import dev.baton.app.account.Customers;
import dev.baton.app.account.Customers.Introduction;
import dev.baton.app.engine.ProcessLinks;
import dev.baton.app.likeness.Resemblance;
import dev.baton.app.likeness.Resemblances.Found;
import dev.baton.app.live.News;
import dev.baton.custom.CustomFields;
import dev.baton.custom.CustomValues;
import dev.baton.id.Tsids;
import dev.baton.lead.Care;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadId;
import dev.baton.lead.LeadStatus;
import dev.baton.lead.Leads;
import dev.baton.lead.Market;
import dev.baton.lead.Origin;
import dev.baton.lead.Prospect;
import dev.baton.normal.CompanyKey;
import dev.baton.normal.EmailKey;
import dev.baton.normal.Language;
import dev.baton.normal.PhoneKey;
import dev.baton.processes.LeadIntake;
import dev.baton.refusal.Invalid;
import dev.baton.refusal.NotVisible;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Somebody who may buy arrives, by whatever way: as a new lead, or into the one of theirs that is worked on already. */
@Component
public class LeadArrivals {

    private static final int NAME = 100;

    private final Leads leads;
    private final Contacts contacts;
    private final Customers customers;
    private final Consents consents;
    private final CustomValues custom;
    private final LeadJoining joining;
    private final ProcessLinks processes;
    private final News news;
    private final Tsids ids;
    private final Clock clock;

    LeadArrivals(Leads leads, Contacts contacts, Customers customers, Consents consents, CustomValues custom,
                 LeadJoining joining, ProcessLinks processes, News news, Tsids ids, Clock clock) {
        this.leads = leads;
        this.contacts = contacts;
        this.customers = customers;
        this.consents = consents;
        this.custom = custom;
        this.joining = joining;
        this.processes = processes;
        this.news = news;
        this.ids = ids;
        this.clock = clock;
    }

    /** A lead as it arrives; everything but address and source may be null. */
    public record Capture(String firstName, String lastName, String email, String phone, String company,
                          Integer employees, String country, String language, String source, String message,
                          CustomFields custom, Market market, Origin origin) {

        public Capture(String firstName, String lastName, String email, String phone, String company, Integer employees,
                       String country, String language, String source, String message, CustomFields custom) {
            this(firstName, lastName, email, phone, company, employees, country, language, source, message, custom,
                    Market.UNKNOWN, Origin.UNKNOWN);
        }

        public Capture(String firstName, String lastName, String email, String phone, String company, Integer employees,
                       String country, String language, String source, String message, CustomFields custom, Market market) {
            this(firstName, lastName, email, phone, company, employees, country, language, source, message, custom,
                    market, Origin.UNKNOWN);
        }
    }

    /**
     * What became of it.
     *
     * @param said what they said, as it is kept
     * @param lead the lead that is worked on: the same, or the one under way that it joined
     * @param contact whose it is
     * @param introduced whether nobody knew this contact before
     */
    public record Arrival(Lead said, Lead lead, ContactId contact, boolean introduced) {

        public boolean joined() {
            return !said.id().equals(lead.id());
        }
    }

    public Arrival capture(Capture capture) {
        return capture(capture, List.of());
    }

    /**
     * Keeps what somebody says, and starts a process, which scores and assigns it in the same unit of work. Where the decision
     * {@code lead-duplicates} is certain that a lead under way is the same person's, it joins that lead, whose process goes on.
     *
     * @throws Invalid when a custom field does not take its value, or the address is none
     */
    public Arrival capture(Capture capture, List<ConsentGiven> given) {
        check(capture);
        Prospect who = prospect(capture);
        Optional<Contact> known = known(capture);
        Contact contact = known.orElseGet(() -> introduced(capture));
        Found found = joining.found(who);
        Optional<Resemblance> same = found.certain();
        Lead lead = leads.save(new Lead(ids.next(LeadId::new), null, LeadStatus.NEW, who, capture.market(),
                capture.origin().of(clock.instant()), capture.source(), capture.message(), null, Care.NONE, contact.id(), capture.custom(),
                clock.instant(), null, same.map(one -> new LeadId(one.ref().id())).orElse(null), null));
        custom.index(lead.ref(), lead.custom());
        given.forEach(consent -> consents.keep(contact.id(), consent.purpose(), consent.channel(), consent.given(),
                consent.text(), consent.sourceOr(capture.source()), consent.at()));
        same.ifPresentOrElse(one -> joining.join(lead, one), () -> start(lead, contact));
        joining.doubt(lead, found, known.isEmpty());
        news.inbox();
        return new Arrival(lead, leads.about(same.map(Resemblance::ref).orElse(lead.ref())), contact.id(), known.isEmpty());
    }

    /** The lead under way that it would join, if it came now; nothing is kept. */
    public Optional<Lead> foreseen(Capture capture) {
        return joining.foreseen(prospect(capture)).flatMap(same -> leads.findById(new LeadId(same.ref().id())));
    }

    /**
     * What was said again is another person's after all: it goes its own way from the beginning.
     *
     * @throws NotVisible when it is not part of this lead
     */
    public void part(Lead lead, LeadId said) {
        Lead parted = joining.part(leads.joinedTo(lead.id()).stream().filter(one -> one.id().equals(said)).findFirst()
                .orElseThrow(NotVisible::new));
        start(parted, contacts.the(parted.contactId()));
        news.inbox();
    }

    private void start(Lead lead, Contact contact) {
        news.changed(lead.ref());
        news.note(Subject.of(lead.ref(), contact.id(), contact.accountId()), Activity.Kind.CREATED, lead.message());
        news.raise("lead.captured", lead.ref(), Map.of("source", lead.source()));
        processes.start(LeadIntake.KEY, lead.ref(), Map.of());
    }

    /** @throws Invalid when a custom field does not take its value, or the address is none */
    void check(Capture capture) {
        List<Invalid.Field> wrong = new ArrayList<>();
        if (EmailKey.of(capture.email()).isEmpty()) {
            wrong.add(new Invalid.Field("email", "leads.email"));
        }
        wrong.addAll(custom.wrong(Lead.TYPE, capture.custom()));
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
    }

    /** Whoever arrives under a known contact at the same time waits, and finds this lead then. */
    private Optional<Contact> known(Capture capture) {
        Optional<Contact> known = customers.known(capture.email());
        known.ifPresent(one -> contacts.hold(one.id()));
        return known;
    }

    private Contact introduced(Capture capture) {
        return customers.metFirst(new Introduction(capture.email(), capture.firstName(), capture.lastName(), capture.phone(),
                said(capture.country()), capture.language()));
    }

    private static Prospect prospect(Capture capture) {
        String phone = said(capture.phone());
        String company = said(capture.company());
        String country = said(capture.country());
        return new Prospect(cut(said(capture.firstName()), NAME), cut(said(capture.lastName()), NAME), Prospect.key(capture.firstName(), capture.lastName()),
                capture.email(), EmailKey.of(capture.email()).orElseThrow(), phone, PhoneKey.of(phone, country).orElse(null),
                company, company == null ? null : CompanyKey.of(company), capture.employees(), country, Language.of(capture.language()).orElse(null));
    }

    /** Whole sentences stand where mails have a name. */
    private static String cut(String text, int most) {
        return text == null || text.length() <= most ? text : text.substring(0, most);
    }

    /** A field that was left empty says nothing. */
    private static String said(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
