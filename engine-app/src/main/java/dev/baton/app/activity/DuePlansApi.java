package dev.baton.app.activity;

import dev.baton.app.api.Listing;
import dev.baton.app.team.Directory;
import dev.baton.app.web.Midnight;
import dev.baton.refusal.Invalid;
import dev.baton.team.Viewer;
import java.time.OffsetDateTime;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What one of us planned and is to do. */
@RestController
@RequestMapping("/api/v1/me/plans")
class DuePlansApi {

    private final DuePlans plans;
    private final Directory directory;
    private final Midnight midnight;

    DuePlansApi(DuePlans plans, Directory directory, Midnight midnight) {
        this.plans = plans;
        this.directory = directory;
        this.midnight = midnight;
    }

    /** The caller's own, what was to be done first, at most fifty. @param before left out, the end of the caller's day; a year from 1970 to 8999 */
    @GetMapping
    Listing<ActivityView> read(@RequestParam(required = false) OffsetDateTime before, Viewer viewer) {
        if (before != null && (before.getYear() < 1970 || before.getYear() > 8999)) { // no database knows others
            throw Invalid.field("before", "problem.value");
        }
        return Listing.whole(plans.before(before == null ? midnight.of(midnight.day(-1)) : before.toInstant(), viewer).stream()
                .map(plan -> ActivityView.of(plan, directory.login(plan.personId()), null)).toList());
    }
}
