package dev.baton.app.mail;

import dev.baton.app.web.Midnight;
import dev.baton.app.web.Narrowed;
import dev.baton.app.web.Tab;
import dev.baton.app.web.Wording;
import dev.baton.app.web.Words;
import dev.baton.mail.OutboxState;
import dev.baton.team.Viewer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Mail that goes out: what waits, what left, what failed and why. */
@Controller
class OutboxPage {

    private static final int LINES = 50;

    private final MailLines lines;
    private final Midnight midnight;
    private final Wording wording;

    OutboxPage(MailLines lines, Midnight midnight, Wording wording) {
        this.lines = lines;
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
        Boolean automatic = by == null ? null : by.equals("machine");
        List<MailLines.Out> found = lines.out(wanted == null ? null : wanted.name(), automatic, midnight.of(since), after,
                LINES + 1, viewer);
        List<MailLines.Out> shown = found.size() > LINES ? found.subList(0, LINES) : found;
        String narrow = (by == null ? "" : "by=" + (automatic ? "machine" : "people") + "&")
                + (since == null ? "" : "since=" + since + "&");
        String query = (wanted == null ? "" : "state=" + wanted.key() + "&") + narrow;
        model.addAttribute("lines", shown).addAttribute("tabs", tabs(wanted, narrow, viewer))
                .addAttribute("narrowed", narrowed(automatic, since))
                .addAttribute("more", found.size() > LINES ? "/outbox?" + query + "after=" + shown.getLast().id() : null);
        return "mail/outbox";
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
