package dev.baton.app.handover;

import dev.baton.app.access.OfRecord;
import dev.baton.app.handover.Handovers.Handed;
import dev.baton.app.handover.Handovers.Outcome;
import dev.baton.app.handover.Handovers.Wanted;
import dev.baton.app.team.Directory;
import dev.baton.app.web.Wording;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadId;
import dev.baton.lead.LeadStatus;
import dev.baton.refusal.Invalid;
import dev.baton.team.Viewer;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Many leads given to one person, or by the rules once more. */
@RestController
@RequestMapping("/api/v1/leads/assignments")
class HandoversApi {

    private final Handovers handovers;
    private final HandoverTexts texts;
    private final Directory directory;
    private final Wording wording;

    HandoversApi(Handovers handovers, HandoverTexts texts, Directory directory, Wording wording) {
        this.handovers = handovers;
        this.texts = texts;
        this.directory = directory;
        this.wording = wording;
    }

    /** @param version that the caller has seen; left out, any will do */
    record One(@NotNull LeadId id, Integer version) {
    }

    /** @param owner log-in of the person; left out where {@code byRules} is true */
    @OfRecord(Lead.TYPE)
    record NewAssignments(@NotNull @Size(min = 1, max = Handovers.MOST) List<@Valid @NotNull One> leads, String owner, Boolean byRules) {

        /** Null for the rules. */
        String to() {
            boolean rules = Boolean.TRUE.equals(byRules);
            if (rules == (owner != null)) {
                throw Invalid.field("owner", "pipeline.assign.whom");
            }
            return owner;
        }
    }

    /**
     * @param outcome {@code overtaken} where somebody changed it since the version that was seen
     * @param reason why it was refused, or what became of it
     * @param owner log-in, null where nobody has it; {@code team} its key
     */
    @OfRecord(Lead.TYPE)
    record Assigned(String id, Outcome outcome, String reason, LeadStatus status, String team, String owner, Integer version) {
    }

    record Answer(List<Assigned> items) {
    }

    /** A row for each lead, in the order in which they were asked for. What is refused keeps no other from being assigned. */
    @PostMapping
    Answer assign(@RequestBody @Valid NewAssignments wanted, Viewer viewer) {
        List<Wanted> leads = wanted.leads().stream().map(one -> new Wanted(one.id(), one.version())).toList();
        return new Answer(handovers.give(leads, wanted.to(), viewer).stream().map(this::told).toList());
    }

    private Assigned told(Handed one) {
        Lead lead = one.lead();
        String reason = texts.sentence(one, wording.now());
        return lead == null ? new Assigned(one.id().toString(), one.outcome(), reason, null, null, null, null)
                : new Assigned(one.id().toString(), one.outcome(), reason, lead.status(), directory.key(lead.care().teamId()),
                        directory.login(lead.care().ownerId()), lead.version());
    }
}
