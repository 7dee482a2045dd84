package dev.baton.app.merging;

import dev.baton.app.inbox.TaskCompletion;
import dev.baton.app.lead.LeadViews;
import dev.baton.app.likeness.LeadDoubts;
import dev.baton.id.Ref;
import dev.baton.lead.Doubt;
import dev.baton.lead.Doubt.Answer;
import dev.baton.processes.DuplicateCheck.Answers;
import dev.baton.processes.DuplicateCheck.Tasks;
import dev.baton.processes.DuplicateCheck.Variables;
import dev.baton.team.Viewer;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Completing "Compare people" merges the later lead into the earlier one, lets its person be the contact, or remembers that they are two people's. */
@Component
class LeadComparison implements TaskCompletion {

    private final LeadDoubts doubts;
    private final LeadMerging merging;
    private final LeadRecognition recognition;
    private final KnownContacts contacts;
    private final LeadViews leads;

    LeadComparison(LeadDoubts doubts, LeadMerging merging, LeadRecognition recognition, KnownContacts contacts, LeadViews leads) {
        this.doubts = doubts;
        this.merging = merging;
        this.recognition = recognition;
        this.contacts = contacts;
        this.leads = leads;
    }

    @Override
    public String element() {
        return Tasks.COMPARE_PEOPLE;
    }

    @Override
    public Map<String, ?> complete(Ref subject, Map<String, Object> values, Viewer by) {
        boolean same = Answers.SAME.equals(values.get(Variables.ANSWER));
        Doubt doubt = doubts.say(subject, same ? Answer.SAME : Answer.OTHER, by.id());
        if (same) {
            leads.visible(doubt.leadId(), by);
            become(doubt, by);
        }
        return Map.of(Variables.ANSWER, same ? Answers.SAME : Answers.OTHER);
    }

    private void become(Doubt doubt, Viewer by) {
        if (doubt.aboutContact()) {
            recognition.recognise(doubt.leadId(), contacts.visible(doubt.contact(), by).id(), by);
        } else {
            leads.visible(doubt.earlier(), by);
            merging.merge(doubt.earlier(), doubt.leadId(), by);
        }
    }
}
