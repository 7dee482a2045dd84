package dev.baton.app.lead;

import dev.baton.app.access.MayCreate;
import dev.baton.app.access.WritableFields;
import dev.baton.app.lead.LeadArrivals.Arrival;
import dev.baton.app.lead.LeadArrivals.Capture;
import dev.baton.app.web.CountryCode;
import dev.baton.app.web.LanguageTag;
import dev.baton.app.web.Problem;
import dev.baton.app.web.Wording;
import dev.baton.custom.CustomFields;
import dev.baton.lead.Lead;
import dev.baton.lead.Leads;
import dev.baton.lead.Market;
import dev.baton.lead.Origin;
import dev.baton.team.Viewer;
import dev.baton.unit.UnitOfWork;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A lead that one of us met: a card from a fair, a call. Scored and assigned like any other. */
@Controller
class LeadFormPage {

    /** The source of a lead that names none. */
    private static final String BY_HAND = "person";
    private static final Paper BLANK = new Paper("", "", "", "", "", "", "", "", "", "", "", BY_HAND, "", "");

    private final LeadArrivals arrivals;
    private final Leads leads;
    private final LeadInputs inputs;
    private final Validator validator;
    private final Wording wording;

    LeadFormPage(LeadArrivals arrivals, Leads leads, LeadInputs inputs, Validator validator, Wording wording) {
        this.arrivals = arrivals;
        this.leads = leads;
        this.inputs = inputs;
        this.validator = validator;
        this.wording = wording;
    }

    /** The form as a browser sends it. @param country two letters */
    record Paper(@Size(max = 100) String firstName, @Size(max = 100) String lastName,
                 @NotBlank @Email @Size(max = 254) String email, @Size(max = 40) String phone, @Size(max = 200) String company,
                 @Pattern(regexp = "\\d{0,9}", message = "{leads.new.employees.wrong}") String employees,
                 @CountryCode String country,
                 @Size(max = 100) String region, @Size(max = 20) String postalCode, @Size(max = 60) String industry,
                 @LanguageTag String language, @Size(max = 40) String source,
                 @Size(max = Origin.LONGEST_CAMPAIGN) String campaign, @Size(max = 4000) String message) {

        Capture capture() {
            return new Capture(text(firstName), text(lastName), email.strip(), text(phone), text(company), people(),
                    text(country) == null ? null : country.toUpperCase(Locale.ROOT), text(language), text(source) == null ? BY_HAND : text(source), text(message),
                    CustomFields.NONE, Market.of(region, postalCode, industry), new Origin(campaign, null, null, null, null));
        }

        /** What the fields that all forms of leads share start with. */
        LeadPaper facts() {
            Map<String, String> facts = new HashMap<>();
            facts.put("firstName", firstName);
            facts.put("lastName", lastName);
            facts.put("phone", phone);
            facts.put("company", company);
            facts.put("employees", employees);
            facts.put("country", country);
            facts.put("region", region);
            facts.put("postalCode", postalCode);
            facts.put("industry", industry);
            facts.put("language", language);
            facts.put("source", source);
            facts.put("campaign", campaign);
            return new LeadPaper(facts);
        }

        private Integer people() {
            return text(employees) == null ? null : Integer.valueOf(employees);
        }

        private static String text(String typed) {
            return typed == null || typed.isBlank() ? null : typed.strip();
        }
    }

    @GetMapping("/leads/new")
    String blank(Viewer viewer, Model model) {
        MayCreate.require(viewer, Lead.TYPE);
        return show(BLANK, List.of(), viewer, model);
    }

    @PostMapping("/leads")
    String capture(@ModelAttribute Paper paper, Viewer viewer, Model model, HttpServletResponse response,
                   RedirectAttributes next) {
        MayCreate.require(viewer, Lead.TYPE);
        List<Problem> problems = problems(paper, viewer);
        if (!problems.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return show(paper, problems, viewer, model);
        }
        Arrival arrival = arrivals.capture(paper.capture());
        UnitOfWork.now().settle(); // the owner is known then
        Lead lead = leads.about(arrival.lead().ref());
        boolean seen = LeadViews.sees(viewer, lead); // or it is somebody else's team's
        next.addFlashAttribute("said", wording.now().text(arrival.joined() && seen ? "leads.joined" : "leads.captured"));
        return seen ? "redirect:/leads/" + lead.id() : "redirect:/leads";
    }

    private List<Problem> problems(Paper paper, Viewer viewer) {
        Stream<Problem> wrong = validator.validate(paper).stream()
                .map(one -> new Problem(one.getPropertyPath().toString(), one.getMessage()));
        Stream<Problem> frozen = WritableFields.frozen(viewer, Lead.TYPE, paper, BLANK).stream()
                .map(field -> new Problem(field.field(), wording.now().text(field.key())));
        return Stream.concat(wrong, frozen).toList();
    }

    private String show(Paper paper, List<Problem> problems, Viewer viewer, Model model) {
        model.addAttribute("paper", paper).addAttribute("inputs", inputs.blank(paper.facts(), viewer)).addAttribute("problems", problems);
        return "lead/lead-form";
    }
}
