package dev.baton.app.leadform;

import dev.baton.app.api.Versioned;
import dev.baton.leadform.FormConsent;
import dev.baton.leadform.FormField;
import dev.baton.leadform.FormSubmissions.Count;
import dev.baton.leadform.FormTexts;
import dev.baton.leadform.KeptOut;
import dev.baton.leadform.LeadForm;
import dev.baton.leadform.LeadFormId;
import java.util.List;
import java.util.Map;

/**
 * A form as programs see it; the rest as in {@link WantedForm}.
 *
 * @param address of its page
 * @param snippet what other sites put into theirs
 * @param submissions how many became leads, wait for a link to be followed, and were never confirmed
 * @param keptOut how often something was sent and not taken
 */
record FormView(LeadFormId id, String slug, String name, String team, String campaign, String source, boolean active, boolean doubleOptIn,
                int leastSeconds, int perMinute, List<String> hosts, List<FormField> fields, Map<String, FormTexts> texts,
                List<FormConsent> consents, String address, String snippet, Count submissions, KeptOut keptOut, Integer version) implements Versioned {

    static FormView of(LeadForm form, String team, Snippet place, Count count, KeptOut kept) {
        return new FormView(form.id(), form.slug(), form.name(), team, form.campaign(), form.source(), form.active(), form.doubleOptIn(),
                form.leastSeconds(), form.perMinute(), form.allowedHosts(), form.content().fields(), form.content().texts(),
                form.content().consents(), place.address(), place.html(), count, kept, form.version());
    }
}
