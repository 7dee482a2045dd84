package dev.baton.app.mailbox;

import dev.baton.app.access.OwnUnits;
import dev.baton.app.api.IfMatch;
import dev.baton.app.api.Listing;
import dev.baton.app.mailbox.Findings.TrialView;
import dev.baton.app.mailbox.MailboxStates.State;
import dev.baton.app.team.Directory;
import dev.baton.mail.Mailbox;
import dev.baton.mail.MailboxId;
import dev.baton.mail.Mailboxes;
import dev.baton.team.Team;
import jakarta.validation.Valid;
import java.util.Comparator;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Our mailboxes, and whether the way to them works; for administrators. A path names one by its id or its address. */
@RestController
@RequestMapping("/api/v1/mailboxes")
@PreAuthorize("hasRole('ADMIN')")
class MailboxesApi {

    private final Mailboxes mailboxes;
    private final MailboxDesk desk;
    private final WantedMailbox wanted;
    private final MailboxStates states;
    private final Findings findings;
    private final Directory directory;

    MailboxesApi(Mailboxes mailboxes, MailboxDesk desk, WantedMailbox wanted, MailboxStates states, Findings findings,
                 Directory directory) {
        this.mailboxes = mailboxes;
        this.desk = desk;
        this.wanted = wanted;
        this.states = states;
        this.findings = findings;
        this.directory = directory;
    }

    /** By address, all at once. */
    @GetMapping
    Listing<MailboxView> list() {
        Map<MailboxId, State> all = states.all();
        return Listing.whole(mailboxes.findAll().stream().sorted(Comparator.comparing(Mailbox::address))
                .map(one -> view(one, all)).toList());
    }

    @GetMapping("/{mailbox}")
    MailboxView one(@PathVariable String mailbox) {
        return view(desk.the(mailbox), states.all());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    MailboxView create(@RequestBody @Valid MailboxForm form) {
        return view(desk.create(form), states.all());
    }

    /** Secrets that are missing stay, as long as they go to the same servers. */
    @PutMapping("/{mailbox}")
    MailboxView change(@PathVariable String mailbox, @RequestBody @Valid MailboxForm form, IfMatch seen) {
        Mailbox before = desk.the(mailbox);
        seen.check(before.version());
        return view(desk.change(before, form), states.all());
    }

    /** 409 when mail has come to it: then it can only rest ({@code active: false}). */
    @DeleteMapping("/{mailbox}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String mailbox, IfMatch seen) {
        Mailbox one = desk.the(mailbox);
        seen.check(one.version());
        desk.remove(one);
    }

    /**
     * Logs in both ways and touches no mail; a server that is silent makes it take its time. With a body it is tried as the
     * body says, and nothing is saved.
     */
    @OwnUnits
    @PostMapping("/{mailbox}/trials")
    TrialView tried(@PathVariable String mailbox, @RequestBody(required = false) MailboxForm form) {
        Mailbox one = desk.the(mailbox);
        return findings.tried(form == null || form.address() == null ? one : wanted.of(one, form));
    }

    /** The same for a mailbox that is none yet. */
    @OwnUnits
    @PostMapping("/trials")
    TrialView tried(@RequestBody @Valid MailboxForm form) {
        return findings.tried(wanted.of(null, form));
    }

    private MailboxView view(Mailbox one, Map<MailboxId, State> all) {
        return MailboxView.of(one, directory.team(one.teamId()).map(Team::teamKey).orElse(null),
                all.getOrDefault(one.id(), State.UNKNOWN));
    }
}
