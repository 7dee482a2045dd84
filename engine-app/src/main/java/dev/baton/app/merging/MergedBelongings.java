package dev.baton.app.merging;

import dev.baton.account.Contact;
import dev.baton.account.Contacts;
import dev.baton.activity.Activities;
import dev.baton.app.dialogue.DialogueEnds;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadId;
import dev.baton.lead.Leads;
import dev.baton.lead.Merge;
import dev.baton.lead.MergedRows;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is about a lead, with what its person said again, goes along when it ends in another, and comes back with it. */
@Component
class MergedBelongings {

    private final Leads leads;
    private final MergedRows rows;
    private final DialogueEnds dialogues;
    private final Contacts contacts;
    private final Activities activities;

    MergedBelongings(Leads leads, MergedRows rows, DialogueEnds dialogues, Contacts contacts, Activities activities) {
        this.leads = leads;
        this.rows = rows;
        this.dialogues = dialogues;
        this.contacts = contacts;
        this.activities = activities;
    }

    void go(Merge merge, Lead ends) {
        dialogues.cut(ends.ref());
        leads.joinedTo(merge.leadId()).forEach(one -> {
            leads.save(one.followsInto(merge.intoId()));
            rows.went(merge, one.id());
        });
        rows.go(merge);
    }

    /**
     * The lead that went on may be a known contact's by now; what happened with these did not happen with them.
     *
     * @param from the lead that went on for it last
     */
    void comeBack(Merge merge, Lead own, LeadId from) {
        rows.comeBack(merge, from);
        List<Lead> back = leads.findAllById(rows.leads(merge)).stream().filter(one -> from.equals(one.mergedInto()))
                .map(one -> leads.save(one.followsInto(merge.leadId()))).toList();
        Stream.concat(Stream.of(own), back.stream()).forEach(this::belongAgain);
    }

    private void belongAgain(Lead lead) {
        Contact contact = contacts.the(lead.contactId());
        if (contact.mergedInto() == null) { // else it was found to be the known one
            activities.belongAgain(lead.ref(), contact.id(), contact.accountId());
        }
    }
}
