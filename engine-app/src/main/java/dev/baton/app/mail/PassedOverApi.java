package dev.baton.app.mail;

import dev.baton.app.api.Listing;
import dev.baton.app.api.Window;
import dev.baton.app.mail.PassedOverDesk.Line;
import dev.baton.mail.PassedOverId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Mail that a server lists and does not hand out, for supervisors. */
@RestController
@RequestMapping("/api/v1/mails/passed-over")
@PreAuthorize("hasAnyRole('SUPERVISOR', 'ADMIN')")
class PassedOverApi {

    private final PassedOverDesk desk;

    PassedOverApi(PassedOverDesk desk) {
        this.desk = desk;
    }

    /** Whoever waits longest first. */
    @GetMapping
    Listing<Line> list(Window window) {
        long after = window.afterId().isPresent() ? window.afterId().getAsLong() : 0;
        return window.show(desk.list(after, window.rows()), line -> line, Line::id);
    }

    /** Its router asks for it within seconds. */
    @PutMapping("/{id}/request")
    Line ask(@PathVariable long id) {
        return desk.ask(new PassedOverId(id));
    }
}
