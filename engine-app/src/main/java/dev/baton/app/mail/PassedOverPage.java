package dev.baton.app.mail;

import dev.baton.app.web.Toast;
import dev.baton.app.web.Wording;
import dev.baton.mail.PassedOverId;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Mail that a server lists and does not hand out: whose, since when, what the server said; and asking for it again. */
@Controller
@RequestMapping("/mails/passed-over")
@PreAuthorize("hasAnyRole('SUPERVISOR', 'ADMIN')")
class PassedOverPage {

    private static final int LINES = 100;

    private final PassedOverDesk desk;
    private final Wording wording;

    PassedOverPage(PassedOverDesk desk, Wording wording) {
        this.desk = desk;
        this.wording = wording;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "0") long after, Model model) {
        var found = desk.list(after, LINES + 1);
        var shown = found.subList(0, Math.min(LINES, found.size()));
        model.addAttribute("lines", shown)
                .addAttribute("more", found.size() > LINES ? "/mails/passed-over?after=" + shown.getLast().id() : null);
        return "mail/passed-over";
    }

    @PutMapping("/{id}/request")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void ask(@PathVariable long id, HttpServletResponse response) {
        desk.ask(new PassedOverId(id));
        Toast.said(response, wording.now().text("mailbox.passedOver.asked"));
    }
}
