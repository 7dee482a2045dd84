package dev.baton.app.leadform;

import dev.baton.leadform.LeadForm;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** A form as plain HTML, which other sites put into their pages: no script, no frame, and dressed as they like. */
@Component
class PlainForms {

    private final FormLook look;
    private final SpringTemplateEngine templates;
    private final String publicAddress;

    PlainForms(FormLook look, SpringTemplateEngine templates,
               @Value("${baton.public-address:http://localhost:${server.port:8080}}") String publicAddress) {
        this.look = look;
        this.templates = templates;
        this.publicAddress = publicAddress;
    }

    /** @param language one of the form's */
    String html(LeadForm form, String language) {
        return templates.process("public/plain-form", new Context(Locale.of(language), Map.of("form", look.pasted(form, language),
                "address", publicAddress + "/public/forms/" + form.slug()))).strip();
    }
}
