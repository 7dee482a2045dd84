package dev.baton.app.lead;

import dev.baton.account.ContactId;
import dev.baton.app.access.FieldsOnPages;
import dev.baton.app.access.WritableFields;
import dev.baton.app.dialogue.DialogueSubject;
import dev.baton.app.inbox.Tasks;
import dev.baton.app.team.Directory;
import dev.baton.id.Ref;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadId;
import dev.baton.lead.LeadStatus;
import dev.baton.lead.Leads;
import dev.baton.lead.Prospect;
import dev.baton.processes.LeadIntake;
import dev.baton.processes.LeadQualification.Fields;
import dev.baton.refusal.Clash;
import dev.baton.refusal.Invalid;
import dev.baton.sales.Money;
import dev.baton.team.Viewer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Whoever works on a lead talks with it; what they hear of it is known of the lead. */
@Component
class LeadDialogue implements DialogueSubject {

    private final Leads leads;
    private final LeadViews views;
    private final Tasks tasks;
    private final Directory directory;

    LeadDialogue(Leads leads, LeadViews views, Tasks tasks, Directory directory) {
        this.leads = leads;
        this.views = views;
        this.tasks = tasks;
        this.directory = directory;
    }

    @Override
    public String type() {
        return Lead.TYPE;
    }

    @Override
    public void take(Ref subject, Viewer viewer) {
        Lead lead = visible(subject, viewer);
        if (lead.status().over()) {
            throw new Clash("leads.over", lead.prospect().name());
        }
        tasks.takeAbout(lead.ref(), LeadIntake.Tasks.CONTACT_LEAD, viewer);
    }

    @Override
    public Map<String, Object> known(Ref subject, Viewer viewer) {
        Prospect who = FieldsOnPages.shown(viewer, Lead.TYPE, visible(subject, viewer)).prospect();
        Map<String, Object> known = new HashMap<>();
        known.put("name", Objects.requireNonNullElse(who.name(), ""));
        known.put("email", who.email());
        known.put("phone", who.phone());
        known.put("agent", directory.name(viewer.id()));
        known.put(Fields.COMPANY, who.company());
        known.put(Fields.EMPLOYEES, who.employees());
        known.values().removeIf(Objects::isNull);
        return known;
    }

    /** What {@code updateLead} may change, by the names of the API. */
    private record Told(Object company, Object employees) {
    }

    @Override
    public void heard(Ref subject, Map<String, Object> values, Viewer viewer) {
        Object currency = values.get(Fields.CURRENCY);
        if (currency != null && !currency.toString().isBlank() && !Money.isCurrency(currency.toString().toUpperCase(Locale.ROOT))) {
            throw Invalid.field("values." + Fields.CURRENCY, "sales.form.currency");
        }
        Prospect who = leads.about(subject).prospect();
        List<Invalid.Field> frozen = WritableFields.frozen(viewer, Lead.TYPE, new Told(values.get(Fields.COMPANY), values.get(Fields.EMPLOYEES)),
                new Told(who.company(), who.employees()));
        if (!frozen.isEmpty()) {
            throw new Invalid(frozen.stream().map(one -> new Invalid.Field("values." + one.field(), one.key())).toList());
        }
    }

    @Override
    public ContactId contact(Ref subject) {
        return leads.about(subject).contactId();
    }

    @Override
    public String page(Ref subject) {
        return "/leads/" + subject.id();
    }

    @Override
    public String next(Ref subject, Viewer viewer) {
        Lead lead = visible(subject, viewer);
        return lead.status() == LeadStatus.QUALIFIED && lead.conversion() == null ? "/leads/" + lead.id() + "/conversion" : null;
    }

    private Lead visible(Ref subject, Viewer viewer) {
        return views.visible(new LeadId(subject.id()), viewer);
    }
}
