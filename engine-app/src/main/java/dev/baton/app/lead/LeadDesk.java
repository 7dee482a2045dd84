package dev.baton.app.lead;

import dev.baton.account.Consents;
import dev.baton.account.Contact;
import dev.baton.activity.Activities;
import dev.baton.activity.Activity;
import dev.baton.app.account.ConsentGiven;
import dev.baton.app.account.Customers;
import dev.baton.app.account.Customers.Introduction;
import dev.baton.app.engine.ProcessLinks;
import dev.baton.app.live.LiveSignals;
import dev.baton.custom.CustomFields;
import dev.baton.custom.CustomValues;
import dev.baton.event.DomainEvents;
import dev.baton.id.Ref;
import dev.baton.id.Tsids;
import dev.baton.lead.Care;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadId;
import dev.baton.lead.LeadStatus;
import dev.baton.lead.Leads;
import dev.baton.lead.Prospect;
import dev.baton.normal.CompanyKey;
import dev.baton.normal.EmailKey;
import dev.baton.normal.NameKey;
import dev.baton.normal.PhoneKey;
import dev.baton.processes.LeadIntake;
import dev.baton.refusal.Invalid;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The life of a lead: captured, touched, decided. Each verb changes the row first and then tells the process. */
@Component
public class LeadDesk {

    private final Leads leads;
    private final Customers customers;
    private final Consents consents;
    private final CustomValues custom;
    private final ProcessLinks processes;
    private final Activities activities;
    private final DomainEvents events;
    private final LiveSignals live;
    private final Tsids ids;
    private final Clock clock;

    LeadDesk(Leads leads, Customers customers, Consents consents, CustomValues custom, ProcessLinks processes,
             Activities activities, DomainEvents events, LiveSignals live, Tsids ids, Clock clock) {
        this.leads = leads;
        this.customers = customers;
        this.consents = consents;
        this.custom = custom;
        this.processes = processes;
        this.activities = activities;
        this.events = events;
        this.live = live;
        this.ids = ids;
        this.clock = clock;
    }

    /** A lead as it arrives; everything but address and source may be null. */
    public record Capture(String firstName, String lastName, String email, String phone, String company,
                          Integer employees, String country, String language, String source, String message,
                          CustomFields custom) {
    }

    public Lead capture(Capture capture) {
        return capture(capture, List.of());
    }

    /**
     * Keeps a lead and starts its process, which scores and assigns it in the same unit of work.
     *
     * @throws Invalid when a custom field does not take its value, or the address is none
     */
    public Lead capture(Capture capture, List<ConsentGiven> given) {
        check(capture);
        Contact contact = customers.met(new Introduction(capture.email(), capture.firstName(), capture.lastName(),
                capture.phone(), capture.country(), capture.language()));
        Lead lead = leads.save(new Lead(ids.next(LeadId::new), null, LeadStatus.NEW, prospect(capture), capture.source(),
                capture.message(), null, Care.NONE, contact.id(), capture.custom(), clock.instant(), null, null));
        custom.index(lead.ref(), lead.custom());
        given.forEach(consent -> consents.keep(contact.id(), consent.purpose(), consent.channel(), consent.given(),
                consent.text(), consent.sourceOr(capture.source()), consent.at()));
        activities.note(Activity.Kind.CREATED, lead.ref(), contact.id(), contact.accountId(), lead.message(), null);
        events.raise("lead.captured", lead.ref(), Map.of("source", lead.source()));
        processes.start(LeadIntake.KEY, lead.ref(), Map.of());
        live.inbox();
        return leads.about(lead.ref());
    }

    /** Somebody did something about the lead: the clock of the first contact stops. */
    public Lead touch(Lead lead, Activity.Kind kind, String text, Ref reference) {
        activities.note(kind, lead.ref(), lead.contactId(), null, text, reference);
        boolean first = lead.care().touchedAt() == null;
        Lead touched = leads.save(lead.touched(clock.instant()));
        if (first) {
            processes.correlate(LeadIntake.Messages.TOUCHED, lead.ref());
        }
        live.changed(lead.ref());
        return touched;
    }

    /** A person said what became of it. */
    Lead decided(Lead lead, LeadStatus outcome, String note) {
        Lead decided = leads.save(lead.became(outcome, note, clock.instant()));
        activities.note(Activity.Kind.STATUS, lead.ref(), lead.contactId(), null, outcome.name().toLowerCase(), null);
        events.raise("lead." + outcome.name().toLowerCase(), lead.ref(), Map.of());
        live.changed(lead.ref());
        return decided;
    }

    private void check(Capture capture) {
        List<Invalid.Field> wrong = new ArrayList<>();
        if (EmailKey.of(capture.email()).isEmpty()) {
            wrong.add(new Invalid.Field("email", "leads.email"));
        }
        wrong.addAll(custom.wrong(Lead.TYPE, capture.custom()));
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
    }

    private static Prospect prospect(Capture capture) {
        return new Prospect(capture.firstName(), capture.lastName(), NameKey.of(capture.firstName(), capture.lastName()),
                capture.email(), EmailKey.of(capture.email()).orElseThrow(), capture.phone(),
                PhoneKey.of(capture.phone(), capture.country()).orElse(null), capture.company(),
                capture.company() == null ? null : CompanyKey.of(capture.company()), capture.employees(),
                capture.country(), capture.language());
    }
}
