package dev.baton.app.lead;

import dev.baton.app.account.ConsentGiven;
import dev.baton.app.lead.LeadArrivals.Capture;
import dev.baton.custom.CustomFields;
import dev.baton.lead.Market;
import dev.baton.normal.EmailKey;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The form on our site by which strangers become leads. Its fields are those of {@code POST /api/v1/leads}. */
@Controller
@RequestMapping("/public/forms/contact")
class PublicForms {

    private static final String PAGE = "public/contact-form";
    /** A field that people do not see; programs fill it. */
    private static final String TRAP = "website";

    private final LeadArrivals arrivals;

    PublicForms(LeadArrivals arrivals) {
        this.arrivals = arrivals;
    }

    @GetMapping
    String show(Model model) {
        model.addAllAttributes(Map.of("done", false, "wrong", false));
        return PAGE;
    }

    /** What is too long is cut, what is missing stays empty; only without a mail address nothing can be done. */
    @PostMapping
    ModelAndView take(@RequestParam MultiValueMap<String, String> fields) {
        String email = text(fields, "email", 254);
        if (email == null || EmailKey.of(email).isEmpty()) {
            ModelAndView again = new ModelAndView(PAGE, Map.of("done", false, "wrong", true));
            again.setStatus(HttpStatus.BAD_REQUEST);
            return again;
        }
        if (text(fields, TRAP, 10) == null) {
            String country = text(fields, "country", 2);
            arrivals.capture(new Capture(text(fields, "firstName", 100), text(fields, "lastName", 100), email,
                    text(fields, "phone", 40), text(fields, "company", 200), number(text(fields, "employees", 9)),
                    country == null ? null : country.toUpperCase(), text(fields, "language", 12), "web",
                    text(fields, "message", 4000), CustomFields.NONE,
                    Market.of(text(fields, "region", 100), text(fields, "postalCode", 20), text(fields, "industry", 60))),
                    fields.getOrDefault("consents", List.of()).stream().filter(purpose -> purpose.length() <= 40)
                            .map(ConsentGiven::forMail).toList());
        }
        return new ModelAndView(PAGE, Map.of("done", true, "wrong", false));
    }

    private static String text(MultiValueMap<String, String> fields, String name, int most) {
        String value = fields.getFirst(name);
        if (value == null || value.isBlank()) {
            return null;
        }
        String stripped = value.strip();
        return stripped.length() <= most ? stripped : stripped.substring(0, most);
    }

    private static Integer number(String text) {
        return text != null && text.matches("\\d+") ? Integer.valueOf(text) : null;
    }
}
