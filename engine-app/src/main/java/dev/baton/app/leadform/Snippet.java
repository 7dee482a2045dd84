package dev.baton.app.leadform;

import dev.baton.leadform.LeadForm;
import org.springframework.web.util.HtmlUtils;

/**
 * Where a form is found.
 *
 * @param address of its own page
 * @param html what other sites put into theirs; it lets us know on which of their pages it stands
 */
record Snippet(String address, String html) {

    static Snippet of(LeadForm form, String publicAddress) {
        String address = publicAddress + "/public/forms/" + form.slug();
        String title = HtmlUtils.htmlEscape(form.content().texts().get(form.content().languages().getFirst()).heading());
        return new Snippet(address, "<iframe src=\"" + address + "\" title=\"" + title
                + "\" width=\"100%\" height=\"720\" style=\"border:0\" referrerpolicy=\"no-referrer-when-downgrade\"></iframe>");
    }
}
