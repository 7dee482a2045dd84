package dev.baton.app.leadform;

import dev.baton.app.leadform.FormIntake.Agreed;
import dev.baton.app.leadform.FormIntake.Sent;
import dev.baton.app.leadform.FormReading.Read;
import dev.baton.app.web.Framing;
import dev.baton.custom.CustomField;
import dev.baton.custom.CustomValues;
import dev.baton.lead.Lead;
import dev.baton.leadform.FormContent;
import dev.baton.leadform.FormVersions;
import dev.baton.leadform.KeptOut;
import dev.baton.leadform.LeadForm;
import dev.baton.leadform.LeadForms;
import dev.baton.mail.Tokens;
import dev.baton.refusal.NotVisible;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A form as strangers see it, on our own page or within another. Its fields are named as in {@code POST /api/v1/leads}. */
@Controller
@RequestMapping("/public/forms/{slug}")
class PublicFormPage {

    /** A field that people do not see; programs fill it. */
    static final String TRAP = "website";

    private final LeadForms forms;
    private final FormVersions versions;
    private final FormIntake intake;
    private final FormLook look;
    private final FormPace pace;
    private final Doorkeeper doorkeeper;
    private final CustomValues custom;
    private final Tokens tokens;
    private final Clock clock;
    private final String publicAddress;

    PublicFormPage(LeadForms forms, FormVersions versions, FormIntake intake, FormLook look, FormPace pace, Doorkeeper doorkeeper,
                   CustomValues custom, Tokens tokens, Clock clock, @Value("${baton.public-address:http://localhost:${server.port:8080}}") String publicAddress) {
        this.forms = forms;
        this.versions = versions;
        this.intake = intake;
        this.look = look;
        this.pace = pace;
        this.doorkeeper = doorkeeper;
        this.custom = custom;
        this.tokens = tokens;
        this.clock = clock;
        this.publicAddress = publicAddress;
    }

    /** @param given fields that the address fills in, such as {@code ?industry=retail} */
    @GetMapping
    ModelAndView show(@PathVariable String slug, @RequestParam MultiValueMap<String, String> given, HttpServletRequest request,
                      HttpServletResponse response) {
        LeadForm form = open(slug, response);
        Map<String, CustomField> own = custom.described(Lead.TYPE);
        Map<String, String> filled = FormReading.of(given, form.content(), own).values();
        return show(look.blank(form, form.content().spoken(wishes(request)), filled, page(request)), HttpStatus.OK);
    }

    /** What is too long is cut; only without a mail address, and what the form requires, nothing can be done. */
    @PostMapping
    ModelAndView take(@PathVariable String slug, @RequestParam MultiValueMap<String, String> sent, HttpServletRequest request,
                      HttpServletResponse response) {
        LeadForm form = open(slug, response);
        Stamp stamp = tokens.unstamped(String.valueOf(sent.getFirst("stamp"))).flatMap(Stamp::read)
                .filter(one -> one.form().equals(form.id())).orElse(null);
        FormContent content = stamp == null ? form.content() : versions.shown(form, stamp.version()).orElse(form.content());
        String language = stamp == null ? form.content().spoken(wishes(request)) : form.content().spoken(List.of(stamp.language()));
        Read read = FormReading.of(sent, content, custom.described(Lead.TYPE));
        boolean pasted = stamp != null && stamp.isForGood();
        String page = pasted ? request.getHeader(HttpHeaders.REFERER) : sent.getFirst("page");
        if (!Embedding.admits(form, request.getHeader(HttpHeaders.ORIGIN), List.of(publicAddress, String.valueOf(request.getHeader(HttpHeaders.HOST))))) {
            return show(look.again(form, stamp, language, read, page, "leadforms.host"), HttpStatus.FORBIDDEN);
        }
        Duration least = Duration.ofSeconds(form.leastSeconds());
        boolean lookOver = pasted && least.isPositive(); // nobody knows how long that took; how long the look takes we know
        long wait = lookOver ? 0 : pace.secondsToWait(form, request.getRemoteAddr()); // what is to be looked over is not sent yet
        if (wait > 0) {
            doorkeeper.kept(form, KeptOut.TOO_OFTEN);
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
            return show(look.again(form, stamp, language, read, page, "leadforms.tooOften", wait), HttpStatus.TOO_MANY_REQUESTS);
        }
        if (isFilled(sent.getFirst(TRAP))) {
            doorkeeper.kept(form, KeptOut.TRAPPED);
            return done(form, language, form.doubleOptIn());
        }
        if (least.isPositive() && !pasted && (stamp == null || !stamp.isTimely(least, clock.instant()))) {
            doorkeeper.kept(form, KeptOut.TOO_FAST);
            return show(look.again(form, stamp, language, read, page, "leadforms.tooFast"), HttpStatus.BAD_REQUEST);
        }
        if (!read.wrong().isEmpty()) {
            return show(look.again(form, stamp, language, read, page, null), HttpStatus.BAD_REQUEST);
        }
        if (lookOver) {
            return show(look.onceMore(form, language, read, page), HttpStatus.OK);
        }
        intake.take(form, sent(read, stamp, form, request, Visit.of(page)));
        return done(form, language, form.doubleOptIn());
    }

    /** Mail scanners follow every link, so a GET only shows the button. */
    @GetMapping("/confirmations/{secret}")
    ModelAndView ask(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
        LeadForm form = open(slug, response);
        return said(form, form.content().spoken(wishes(request)), "ask", HttpStatus.OK);
    }

    @PostMapping("/confirmations/{secret}")
    ModelAndView confirm(@PathVariable String slug, @PathVariable String secret, HttpServletRequest request, HttpServletResponse response) {
        LeadForm form = open(slug, response);
        String language = form.content().spoken(wishes(request));
        return intake.confirm(form, secret) ? done(form, language, false) : said(form, language, "over", HttpStatus.GONE);
    }

    private LeadForm open(String slug, HttpServletResponse response) {
        LeadForm form = forms.findBySlug(slug).filter(LeadForm::active).orElseThrow(NotVisible::new);
        Framing.allow(response, form.allowedHosts());
        return form;
    }

    private Sent sent(Read read, Stamp stamp, LeadForm form, HttpServletRequest request, Visit visit) {
        String language = stamp != null ? stamp.language() : isFilled(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE))
                ? form.content().spoken(wishes(request)) : null;
        List<Agreed> agreed = read.agreed().stream()
                .map(one -> new Agreed(one.purpose(), stamp == null ? null : one.texts().get(stamp.language()))).toList();
        return new Sent(read.values(), agreed, stamp == null ? form.version() : stamp.version(), language, visit.page(), visit.campaign(),
                stamp == null ? null : stamp.at(), stamp != null && stamp.pasted());
    }

    /** Who embeds us is told by the browser; otherwise they stand on our own page. Not every browser says which of the two. */
    private static String page(HttpServletRequest request) {
        String from = request.getHeader(HttpHeaders.REFERER);
        String query = request.getQueryString();
        boolean embedded = !"document".equals(request.getHeader("Sec-Fetch-Dest"));
        return embedded && Visit.of(from).page() != null ? from : request.getRequestURL() + (query == null ? "" : "?" + query);
    }

    /** Languages in the visitor's order: the address's word counts most. */
    private static List<String> wishes(HttpServletRequest request) {
        Stream<String> asked = Stream.ofNullable(request.getParameter("lang"));
        boolean says = isFilled(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)); // or Java would name the machine's own language
        return Stream.concat(asked, says ? Collections.list(request.getLocales()).stream().map(Locale::getLanguage) : Stream.empty()).toList();
    }

    private static boolean isFilled(String text) {
        return text != null && !text.isBlank();
    }

    private ModelAndView done(LeadForm form, String language, boolean asked) {
        return said(form, language, asked ? "mail" : "thanks", HttpStatus.OK);
    }

    private ModelAndView said(LeadForm form, String language, String what, HttpStatus status) {
        var words = look.words(language);
        String thanks = form.content().texts().get(language).thanks();
        String text = what.equals("thanks") && !thanks.isEmpty() ? thanks : words.text("leadforms." + what + ".text", form.content().texts().get(language).heading());
        ModelAndView page = new ModelAndView("public/form-said", Map.of("language", language, "what", what, "text", text,
                "title", words.text("leadforms." + what), "button", words.text("leadforms.confirm"), "slug", form.slug(),
                "back", words.text("leadforms.back")));
        page.setStatus(status);
        return page;
    }

    private static ModelAndView show(FormPage form, HttpStatus status) {
        ModelAndView page = new ModelAndView("public/form", Map.of("form", form));
        page.setStatus(status);
        return page;
    }
}
