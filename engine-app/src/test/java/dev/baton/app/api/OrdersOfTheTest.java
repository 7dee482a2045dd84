package dev.baton.app.api;

import dev.baton.custom.CustomFields;
import dev.baton.id.Ref;
import dev.baton.refusal.Clash;
import dev.baton.refusal.NotVisible;
import dev.baton.team.TeamId;
import dev.baton.unit.UnitOfWork;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A feature that keeps to the conventions and does nothing else. */
@RestController
@RequestMapping("/api/v1/test/orders")
class OrdersOfTheTest {

    static final AtomicInteger DONE = new AtomicInteger();

    private final JdbcClient jdbc;

    OrdersOfTheTest(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    enum State { DRAFT, IN_APPROVAL }

    record Line(String product, int quantity) {
    }

    record NewOrder(@NotBlank @Size(max = 10) String name, State state, TeamId team, BigDecimal amount,
                    @Valid List<Line> lines, Instant at, Ref about, CustomFields custom) {
    }

    record OrderView(TeamId id, Integer version, String name, State state, TeamId team, BigDecimal amount, Instant at,
                     Ref about, CustomFields custom) implements Versioned {
    }

    @PostMapping
    ResponseEntity<OrderView> make(@Valid @RequestBody NewOrder order) {
        jdbc.sql("insert into number_block (name, next_number) values (?, 1)").param("order " + DONE.incrementAndGet()).update();
        return ResponseEntity.created(URI.create("/api/v1/test/orders/" + DONE)).body(new OrderView(
                new TeamId(Long.MAX_VALUE - DONE.get()), 3, order.name(), order.state(), order.team(), order.amount(),
                order.at(), order.about(), order.custom()));
    }

    /** Does its work and fails the first time, as if the machine had died before the commit. */
    @PostMapping("/unlucky")
    @ResponseStatus(HttpStatus.ACCEPTED)
    String unlucky() {
        if (DONE.incrementAndGet() % 2 == 1) {
            throw new IllegalStateException("died");
        }
        return "done by " + UnitOfWork.now().actor().through();
    }

    @PutMapping("/{id}")
    String change(@PathVariable TeamId id, IfMatch ifMatch) {
        ifMatch.check(3);
        return "changed";
    }

    @GetMapping
    Listing<TeamId> list(Window window, @RequestParam(required = false) State state) {
        List<TeamId> rows = LongStream.range(window.afterId().orElse(0) + 1, 1002).limit(window.rows())
                .mapToObj(TeamId::new).toList();
        return window.show(rows, id -> id, id -> id);
    }

    @PostMapping("/clash")
    void clash() {
        throw new Clash("access.password.short", 7);
    }

    @PostMapping("/race")
    void race() {
        throw new OptimisticLockingFailureException("always late");
    }

    @DeleteMapping("/{id}")
    void hide(@PathVariable TeamId id) {
        throw new NotVisible();
    }
}
