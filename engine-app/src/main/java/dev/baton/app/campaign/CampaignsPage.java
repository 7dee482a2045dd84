package dev.baton.app.campaign;

import dev.baton.app.web.Tab;
import dev.baton.app.web.Wording;
import dev.baton.app.web.Words;
import dev.baton.campaign.Enrolment;
import dev.baton.campaign.EnrolmentId;
import dev.baton.campaign.Enrolments;
import dev.baton.refusal.NotVisible;
import dev.baton.team.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Who is on which journey and how far, and who was not taken along, with the reason. */
@Controller
@PreAuthorize("hasAnyRole('MARKETING', 'SUPERVISOR', 'ADMIN')")
class CampaignsPage {

    private static final int LINES = 50;

    private final JdbcClient jdbc;
    private final Enrolments enrolments;
    private final WhyEnded why;
    private final Wording wording;

    CampaignsPage(JdbcClient jdbc, Enrolments enrolments, WhyEnded why, Wording wording) {
        this.jdbc = jdbc;
        this.enrolments = enrolments;
        this.why = why;
        this.wording = wording;
    }

    /** @param mails how many were sent or are on their way */
    record Line(String id, String contactId, String contact, String journey, String node, String state, String reason,
                long mails, Instant at) {
    }

    /** @param after id of the last line of the page before */
    @GetMapping("/campaigns")
    String list(@RequestParam(required = false) Enrolment.State state, @RequestParam(required = false) Long after, Model model) {
        Words words = wording.now();
        List<Line> found = jdbc.sql("""
                select e.*, c.first_name, c.last_name, c.email, (select count(*) from outbox_mail o
                  where o.about_type = 'enrolment' and o.about_id = e.id and o.state <> 'WITHDRAWN') mails
                from enrolment e join crm_contact c on c.id = e.contact_id
                where e.id < :after and (:state is null or e.state = :state) order by e.id desc limit :lines""")
                .param("after", after == null ? Long.MAX_VALUE : after).param("state", state == null ? null : state.name())
                .param("lines", LINES + 1)
                .query((row, n) -> new Line(row.getString("id"), row.getString("contact_id"),
                        name(row.getString("first_name"), row.getString("last_name"), row.getString("email")),
                        words.textOr("campaign.journey." + row.getString("journey"), row.getString("journey")),
                        words.textOr("campaign.node." + row.getString("node"), row.getString("node")), row.getString("state"),
                        why.in(words, row.getString("reason")), row.getLong("mails"),
                        row.getTimestamp("enrolled_at").toInstant())).list();
        List<Line> shown = found.size() > LINES ? found.subList(0, LINES) : found;
        String query = state == null ? "" : "state=" + state + "&";
        model.addAttribute("lines", shown).addAttribute("tabs", tabs(state))
                .addAttribute("more", found.size() > LINES ? "/campaigns?" + query + "after=" + shown.getLast().id() : null);
        return "campaign/campaigns";
    }

    /** Somebody on a journey is shown on the page of the contact, which looks who may see it. */
    @GetMapping("/enrolments/{id}")
    String one(@PathVariable EnrolmentId id, Viewer viewer) {
        Enrolment one = enrolments.findById(id).filter(known -> viewer.of(Enrolment.TYPE).all()).orElseThrow(NotVisible::new);
        return "redirect:/contacts/" + one.contactId();
    }

    private List<Tab> tabs(Enrolment.State current) {
        Words words = wording.now();
        Map<String, Long> counts = jdbc.sql("select state, count(*) from enrolment group by state")
                .query((row, n) -> Map.entry(row.getString(1), row.getLong(2))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        long sum = counts.values().stream().mapToLong(Long::longValue).sum();
        return Stream.concat(Stream.of(new Tab(words.text("cases.all"), "/campaigns", sum, current == null)),
                Stream.of(Enrolment.State.values()).map(state -> new Tab(
                        words.text("campaign.state." + state.name().toLowerCase(Locale.ROOT)), "/campaigns?state=" + state,
                        counts.getOrDefault(state.name(), 0L), state == current))).toList();
    }

    private static String name(String first, String last, String email) {
        String name = ((first == null ? "" : first) + " " + (last == null ? "" : last)).strip();
        return name.isEmpty() ? email : name;
    }
}
