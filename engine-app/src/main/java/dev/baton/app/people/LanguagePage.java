package dev.baton.app.people;

import dev.baton.refusal.Invalid;
import dev.baton.team.People;
import dev.baton.team.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Everybody chooses the language that the pages speak. */
@Controller
class LanguagePage {

    private static final Set<String> SPOKEN = Set.of("en", "ro", "fa", "ru");

    private final People people;

    LanguagePage(People people) {
        this.people = people;
    }

    @PutMapping("/me/language")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void speak(@RequestParam String language, Viewer viewer, HttpServletResponse response) {
        if (!SPOKEN.contains(language)) {
            throw Invalid.field("language", "problem.value");
        }
        people.findById(viewer.id()).ifPresent(person -> people.save(person.speaking(language)));
        response.setHeader("HX-Refresh", "true");
    }
}
