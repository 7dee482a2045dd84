package dev.baton.app.demo;

import dev.baton.app.access.OwnUnits;
import dev.baton.refusal.Invalid;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Profile;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The clock of the demo: told, set, advanced. It never goes back, because what happened would lie in the future. The
 * profile is bound to loopback.
 */
@RestController
@RequestMapping("/api/v1/demo/clock")
@Profile("demo")
@PreAuthorize("hasRole('ADMIN')")
class DemoClockApi {

    private final DemoClock clock;

    DemoClockApi(DemoClock clock) {
        this.clock = clock;
    }

    record Time(@NotNull Instant at) {
    }

    /** @param advance ISO 8601 duration, such as {@code PT3H} */
    record Step(@NotNull Duration advance) {
    }

    @GetMapping
    Time now() {
        return new Time(clock.now());
    }

    /** 400 for a time that is over. */
    @PutMapping
    @OwnUnits
    Time set(@RequestBody @Valid Time wanted) {
        if (wanted.at().isBefore(clock.now())) {
            throw Invalid.field("at", "demo.clock.back");
        }
        return new Time(clock.moveTo(wanted.at()));
    }

    @PostMapping
    @OwnUnits
    Time advance(@RequestBody @Valid Step step) {
        if (step.advance().isNegative()) {
            throw Invalid.field("advance", "demo.clock.back");
        }
        return new Time(clock.moveTo(clock.now().plus(step.advance())));
    }
}
