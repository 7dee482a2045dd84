package dev.baton.app.mail;

import dev.baton.app.letter.MailReasons;
import dev.baton.app.team.Directory;
import dev.baton.app.web.Midnight;
import dev.baton.app.web.Narrowed;
import dev.baton.app.web.Tab;
import dev.baton.app.web.Toast;
import dev.baton.app.web.Wording;
import dev.baton.app.web.Words;
import dev.baton.mail.MailAddress;
import dev.baton.mail.OutboxState;
import dev.baton.mail.OutgoingId;
import dev.baton.mail.OutgoingMail;
import dev.baton.mail.SentMails;
import dev.baton.team.Role;
import dev.baton.team.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Mail that goes out: what waits, what left, what failed and why. */
@Controller
class OutboxPage {

    private static final int LINES = 50;
    private static final int MOST_WATCHED = 500;
    private static final Duration SOON = Duration.ofMinutes(1);

    private final MailLines lines;
    private final OutboxDesk desk;
    private final SentMails sent;
    private final Directory directory;
    private final Pace pace;
    private final Midnight midnight;
    private final Wording wording;
    private final Clock realTime = Clock.systemUTC();

    OutboxPage(MailLines lines, OutboxDesk desk, SentMails sent, Directory directory, Pace pace, Midnight midnight,
               Wording wording) {
        this.lines = lines;
        this.desk = desk;
        this.sent = sent;
        this.directory = directory;
        this.pace = pace;
        this.midnight = midnight;
        this.wording = wording;
    }

    /**
     * @param state as the API names it; null for any
     * @param by {@code machine} or {@code people}; null for both
     * @param after id of the last mail of the page before
     */
    @GetMapping("/outbox")
    String list(@RequestParam(required = false) String state, @RequestParam(required = false) String by,
                @RequestParam(required = false) LocalDate since, @RequestParam(required = false) Long after, Viewer viewer,
                Model model) {
        OutboxState wanted = state(state);
        Boolean automatic = automatic(by);
        List<MailLines.Out> found = lines.out(wanted == null ? null : wanted.name(), automatic, midnight.of(since), after,
                LINES + 1, viewer);
        List<MailLines.Out> shown = found.size() > LINES ? found.subList(0, LINES) : found;
        String narrow = narrow(automatic, since);
        String query = query(wanted, narrow);
        Words words = wording.now();
        model.addAttribute("lines", shown.stream().map(line -> line.said(words)).toList())
                .addAttribute("pace", pace.now()).addAttribute("tabs", tabs(wanted, narrow, viewer))
                .addAttribute("narrowed", narrowed(automatic, since)).addAttribute("query", query)
                .addAttribute("presses", presses(viewer)).addAttribute("again", again(shown))
                .addAttribute("more", found.size() > LINES ? "/outbox?" + query + "after=" + shown.getLast().id() : null);
        return "mail/outbox";
    }

    /**
     * Lines that look different by now, each to be put in the place of the old one; 204 when none does. A list that refills
     * itself would move under the pointer, so who watches sees a line end where it stands.
     *
     * @param was {@link MailLines.Out#print} of each line as it is shown
     */
    @PostMapping("/outbox/lines")
    String changed(@RequestParam(required = false) String state, @RequestParam(required = false) String by,
                   @RequestParam(required = false) LocalDate since, @RequestParam(defaultValue = "") List<String> was, Viewer viewer,
                   Model model, HttpServletResponse response) {
        List<String> seen = was.subList(0, Math.min(MOST_WATCHED, was.size()));
        Words words = wording.now();
        List<MailLines.Out> now = lines.out(seen.stream().map(print -> Long.valueOf(print.split(":")[0])).toList(), viewer)
                .stream().map(line -> line.said(words)).toList();
        List<MailLines.Out> changed = now.stream().filter(line -> !seen.contains(line.print())).toList();
        if (changed.isEmpty()) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return null;
        }
        OutboxState wanted = state(state);
        String narrow = narrow(automatic(by), since);
        model.addAttribute("lines", changed).addAttribute("presses", presses(viewer)).addAttribute("again", again(now))
                .addAttribute("tabs", tabs(wanted, narrow, viewer)).addAttribute("query", query(wanted, narrow));
        return "mail/outbox-lines :: changed";
    }

    /** @param reason in the reader's language, as far as it is ours; null for none */
    record Part(OutgoingMail mail, String reason) {
    }

    /**
     * One mail that goes out, or does not.
     *
     * @param was the {@code print} of what is shown: 204 when nothing else is to be shown
     */
    @GetMapping("/outbox/{id}")
    @PreAuthorize("hasAnyRole('SUPERVISOR', 'ADMIN')")
    String one(@PathVariable OutgoingId id, @RequestParam(required = false) String was, Viewer viewer, Model model,
               HttpServletResponse response) {
        OutgoingMail mail = desk.visible(id, viewer);
        List<OutgoingMail> parts = mail.partOf() == null ? sent.partsOf(id) : List.of();
        List<MailLines.Out> all = lines.out(Stream.concat(Stream.of(mail), parts.stream())
                .map(one -> one.id().value()).toList(), viewer);
        String print = all.stream().map(MailLines.Out::print).collect(Collectors.joining(","));
        if (print.equals(was)) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return null;
        }
        Words words = wording.now();
        model.addAttribute("print", print).addAttribute("again", again(all)).addAttribute("mail", mail)
                .addAttribute("number", all.getFirst().number()).addAttribute("writer", directory.name(mail.person()))
                .addAttribute("reason", MailReasons.said(mail.failure(), words))
                .addAttribute("recipients", mail.recipients().stream().map(MailAddress::email).collect(Collectors.joining(", ")))
                .addAttribute("parts", parts.stream().map(one -> new Part(one, MailReasons.said(one.failure(), words))).toList());
        return "mail/outgoing";
    }

    /** @param seen how often it was sent again before, as the page shows it */
    @PostMapping("/outbox/{id}/sending")
    @PreAuthorize("hasAnyRole('SUPERVISOR', 'ADMIN')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void send(@PathVariable OutgoingId id, @RequestParam(defaultValue = "false") boolean again, @RequestParam int seen, Viewer viewer,
              HttpServletResponse response) {
        desk.send(id, again, seen, viewer);
        Toast.said(response, wording.now().text(again ? "delivery.said.again" : "delivery.said.now"));
    }

    private static boolean presses(Viewer viewer) {
        return viewer.is(Role.SUPERVISOR) || viewer.is(Role.ADMIN);
    }

    /** When the page looks again by itself, as htmx says it; null where nothing changes by itself. */
    private String again(List<MailLines.Out> shown) {
        Instant soon = realTime.instant().plus(SOON);
        List<MailLines.Out> moving = shown.stream().filter(MailLines.Out::moving).toList();
        return moving.isEmpty() ? null
                : moving.stream().anyMatch(line -> line.nextAt() == null || line.nextAt().isBefore(soon)) ? "every 1s" : "every 10s";
    }

    private static Boolean automatic(String by) {
        return by == null ? null : by.equals("machine");
    }

    private static String narrow(Boolean automatic, LocalDate since) {
        return (automatic == null ? "" : "by=" + (automatic ? "machine" : "people") + "&") + (since == null ? "" : "since=" + since + "&");
    }

    private static String query(OutboxState wanted, String narrow) {
        return (wanted == null ? "" : "state=" + wanted.key() + "&") + narrow;
    }

    private List<Tab> tabs(OutboxState current, String narrow, Viewer viewer) {
        Words words = wording.now();
        Map<String, Long> counts = lines.states(viewer);
        boolean whole = narrow.isEmpty();
        Stream<Tab> known = Stream.of(OutboxState.values())
                .filter(state -> state == current || state == OutboxState.FAILED || counts.containsKey(state.name()))
                .map(state -> new Tab(words.text("mail.state." + state.key()), "/outbox?" + narrow + "state=" + state.key(),
                        whole ? counts.getOrDefault(state.name(), 0L) : null, state == current));
        return Stream.concat(Stream.of(new Tab(words.text("cases.all"), "/outbox?" + narrow, null, current == null)), known)
                .toList();
    }

    private Narrowed narrowed(Boolean automatic, LocalDate since) {
        Words words = wording.now();
        String text = Stream.of(automatic == null ? null : words.text(automatic ? "mail.by.machine" : "mail.by.people"),
                        since == null ? null : words.text("web.since", words.date(midnight.of(since))))
                .filter(Objects::nonNull).collect(Collectors.joining(", "));
        return text.isEmpty() ? null : new Narrowed(text, "/outbox");
    }

    private static OutboxState state(String key) {
        return Stream.of(OutboxState.values()).filter(state -> state.key().equals(key)).findFirst().orElse(null);
    }
}
