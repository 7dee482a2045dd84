package dev.baton.app.leadform;

import dev.baton.app.access.FieldsOnPages;
import dev.baton.app.lead.LeadSection;
import dev.baton.lead.Lead;
import dev.baton.leadform.LeadForm;
import dev.baton.leadform.LeadFormId;
import dev.baton.leadform.LeadForms;
import dev.baton.team.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** By which form a lead came. */
@Component
class FormOrigin implements LeadSection {

    private final LeadForms forms;

    FormOrigin(LeadForms forms) {
        this.forms = forms;
    }

    @Override
    public void fill(Lead lead, Viewer viewer, Model model) {
        LeadFormId form = FieldsOnPages.shown(viewer, Lead.TYPE, lead).origin().formId();
        model.addAttribute("cameBy", form == null ? null : forms.findById(form).map(LeadForm::name).orElse(null));
    }
}
