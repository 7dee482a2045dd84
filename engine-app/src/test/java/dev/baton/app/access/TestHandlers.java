package dev.baton.app.access;

import dev.baton.team.Viewer;
import dev.baton.unit.Actor;
import dev.baton.unit.UnitOfWork;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.RestController;

/** Handlers that tell what they were given. */
final class TestHandlers {

    static final AtomicInteger TRIES = new AtomicInteger();

    @RestController
    @Profile("test")
    static class Api {

        @GetMapping("/api/v1/test/viewer")
        String viewer(Viewer viewer) {
            return viewer.login() + " " + viewer.roles() + " in a unit: " + UnitOfWork.underWay();
        }

        @GetMapping("/api/v1/test/admin")
        @PreAuthorize("hasRole('ADMIN')")
        String admin() {
            return "admin";
        }

        @PostMapping("/api/v1/test/actor")
        String actor() {
            return told(UnitOfWork.now().actor());
        }

        /** Loses two races, wins the third. */
        @PostMapping("/api/v1/test/race")
        String race() {
            if (TRIES.incrementAndGet() % 3 != 0) {
                throw new OptimisticLockingFailureException("somebody was faster");
            }
            return "done";
        }

        @PostMapping("/public/test")
        ResponseEntity<String> open() {
            return ResponseEntity.ok(told(UnitOfWork.now().actor()));
        }
    }

    @Controller
    @Profile("test")
    static class Page {

        @GetMapping("/")
        @ResponseBody
        String start(Viewer viewer) {
            return "start of " + viewer.login();
        }

        @PostMapping("/test/actor")
        @ResponseBody
        String actor() {
            return told(UnitOfWork.now().actor());
        }
    }

    private static String told(Actor actor) {
        return (actor.person() == null ? "nobody" : actor.person().toString()) + " through " + actor.through();
    }

    private TestHandlers() {
    }
}
