package dev.baton.app.merging;

import dev.baton.account.ConsentId;
import dev.baton.account.Contact;
import dev.baton.account.ContactId;
import dev.baton.account.Contacts;
import dev.baton.app.lead.LeadRating;
import dev.baton.app.likeness.LeadDoubts;
import dev.baton.app.live.News;
import dev.baton.id.Tsids;
import dev.baton.lead.Doubt.Answer;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadId;
import dev.baton.lead.Leads;
import dev.baton.lead.Recognition;
import dev.baton.lead.RecognitionId;
import dev.baton.lead.Recognitions;
import dev.baton.refusal.Clash;
import dev.baton.team.Viewer;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A person finds that a lead is of a contact whom we knew, and may take it back. Its owner, its task and its words stay. */
@Component
class LeadRecognition {

    private final Leads leads;
    private final Contacts contacts;
    private final Recognitions recognitions;
    private final SamePerson samePerson;
    private final LeadDoubts doubts;
    private final LeadRating rating;
    private final News news;
    private final Tsids ids;
    private final Clock clock;

    LeadRecognition(Leads leads, Contacts contacts, Recognitions recognitions, SamePerson samePerson, LeadDoubts doubts,
                    LeadRating rating, News news, Tsids ids, Clock clock) {
        this.leads = leads;
        this.contacts = contacts;
        this.recognitions = recognitions;
        this.samePerson = samePerson;
        this.doubts = doubts;
        this.rating = rating;
        this.news = news;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Who asks again for what was done is told the same.
     *
     * @throws Clash when the contact goes on as another, or the lead is part of another or a customer's already
     */
    Recognition recognise(LeadId id, ContactId known, Viewer by) {
        Lead lead = held(id, known);
        if (lead.contactId().equals(known)) {
            return recognitions.standing(id).orElseThrow(() -> new Clash("merging.known.already", lead.prospect().name()));
        }
        Contact contact = contacts.findById(known).orElseThrow();
        if (contact.mergedInto() != null) {
            throw new Clash("merging.known.ended", contact.name());
        }
        Lead now = leads.save(lead.of(known));
        SamePerson.Became before = samePerson.seemsToBe(lead, contact, contact.accountId());
        Recognition found = recognitions.save(new Recognition(ids.next(RecognitionId::new), null, id, known, lead.contactId(), before.ended(),
                by.id(), clock.instant(), null, null));
        before.agreed().forEach(consent -> recognitions.agreed(found.id(), consent));
        doubts.answered(id, contact.ref(), Answer.SAME, by.id());
        tell(now, contact, "recognised");
        return found;
    }

    /** @return false when nobody ever found so */
    boolean undo(LeadId id, ContactId known, Viewer by) {
        Optional<Recognition> last = recognitions.of(id).stream().filter(one -> one.contactId().equals(known)).reduce((older, newer) -> newer);
        if (last.filter(Recognition::stands).isEmpty()) {
            return last.isPresent();
        }
        Lead lead = held(id, known);
        if (!lead.contactId().equals(known)) {
            throw new Clash("merging.changed", lead.prospect().name());
        }
        Recognition once = last.get();
        Lead now = leads.save(lead.of(samePerson.own(once).id()));
        samePerson.isNot(lead, once, recognitions.consents(once.id()).stream().map(ConsentId::new).toList());
        recognitions.save(once.undone(by.id(), clock.instant()));
        Contact contact = contacts.the(known);
        doubts.answered(id, contact.ref(), Answer.OTHER, by.id());
        tell(now, contact, "unrecognised");
        return true;
    }

    /** Contacts before leads, as whoever arrives does. */
    private Lead held(LeadId id, ContactId known) {
        Stream.of(leads.findById(id).orElseThrow().contactId(), known).distinct().sorted((one, other) -> Long.compare(one.value(), other.value()))
                .forEach(contacts::hold);
        leads.hold(id);
        Lead lead = leads.findById(id).orElseThrow();
        if (lead.mergedInto() != null) {
            throw new Clash("merging.joined", lead.prospect().name());
        }
        if (lead.conversion() != null) {
            throw new Clash("merging.known.converted", lead.prospect().name());
        }
        return lead;
    }

    private void tell(Lead lead, Contact known, String what) {
        if (lead.underWay()) {
            rating.rate(lead); // what they agreed to counts, and whether we know their company
        }
        news.status(lead, what, known.ref());
        news.raise("lead." + what, lead.ref(), Map.of("contact", known.ref().toString()));
        news.changed(lead.ref());
        news.inbox();
    }
}
