package dev.baton.app.handover;

import dev.baton.app.access.OfRecord;
import dev.baton.app.handover.CaseHandovers.Handed;
import dev.baton.app.handover.CaseHandovers.Outcome;
import dev.baton.app.handover.CaseHandovers.Wanted;
import dev.baton.app.team.Directory;
import dev.baton.app.web.Wording;
import dev.baton.refusal.Invalid;
import dev.baton.service.Case;
import dev.baton.service.CaseId;
import dev.baton.service.CaseStatus;
import dev.baton.team.Viewer;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Cases given to one person, or back to their team's list. */
@RestController
@RequestMapping("/api/v1/cases/assignments")
class CaseHandoversApi {

    private final CaseHandovers handovers;
    private final CaseHandoverTexts texts;
    private final Directory directory;
    private final Wording wording;

    CaseHandoversApi(CaseHandovers handovers, CaseHandoverTexts texts, Directory directory, Wording wording) {
        this.handovers = handovers;
        this.texts = texts;
        this.directory = directory;
        this.wording = wording;
    }

    /** @param version that the caller has seen; left out, any will do */
    record OneCase(@NotNull CaseId id, Integer version) {
    }

    /** @param owner log-in of the person; left out where {@code toList} is true */
    @OfRecord(Case.TYPE)
    record NewCaseAssignments(@NotNull @Size(min = 1, max = Handovers.MOST) List<@Valid @NotNull OneCase> cases, String owner, Boolean toList) {

        /** Null for the list. */
        String to() {
            boolean list = Boolean.TRUE.equals(toList);
            if (list == (owner != null)) {
                throw Invalid.field("owner", "cases.give.whom");
            }
            return owner;
        }
    }

    /**
     * @param outcome {@code overtaken} where somebody changed it since the version that was seen
     * @param reason why it was refused, or what became of it
     * @param owner log-in, null where nobody has it; {@code team} its key
     */
    @OfRecord(Case.TYPE)
    record AssignedCase(String id, Outcome outcome, String reason, CaseStatus status, String team, String owner, Integer version) {
    }

    record CaseAnswer(List<AssignedCase> items) {
    }

    /** A row for each case, in the order in which they were asked for. What is refused keeps no other from being given. */
    @PostMapping
    CaseAnswer assign(@RequestBody @Valid NewCaseAssignments wanted, Viewer viewer) {
        List<Wanted> cases = wanted.cases().stream().map(one -> new Wanted(one.id(), one.version())).toList();
        return new CaseAnswer(handovers.give(cases, wanted.to(), viewer).stream().map(this::told).toList());
    }

    private AssignedCase told(Handed handed) {
        Case one = handed.one();
        String reason = texts.sentence(handed, wording.now());
        return one == null ? new AssignedCase(handed.id().toString(), handed.outcome(), reason, null, null, null, null)
                : new AssignedCase(one.id().toString(), handed.outcome(), reason, one.status(), directory.key(one.custody().teamId()),
                        directory.login(one.custody().ownerId()), one.version());
    }
}
