package dev.baton.app.service;

import dev.baton.app.access.MayCreate;
import dev.baton.app.access.WritableFields;
import dev.baton.app.web.Problem;
import dev.baton.app.web.Wording;
import dev.baton.custom.CustomFields;
import dev.baton.service.Case;
import dev.baton.service.CaseKind;
import dev.baton.service.Priority;
import dev.baton.team.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** A case for a customer who called. */
@Controller
class CaseFormPage {

    private static final Paper BLANK = new Paper("", "", "", "", CaseKind.REQUEST, Priority.NORMAL);

    private final Counter counter;
    private final Validator validator;
    private final Wording wording;

    CaseFormPage(Counter counter, Validator validator, Wording wording) {
        this.counter = counter;
        this.validator = validator;
        this.wording = wording;
    }

    /** The form as a browser sends it. */
    record Paper(@NotBlank @Email @Size(max = 254) String email, @Size(max = 200) String name,
                 @NotBlank @Size(max = 300) String subject, @NotBlank @Size(max = 100_000) String text, CaseKind kind,
                 Priority priority) {
    }

    @GetMapping("/cases/new")
    String blank(Viewer viewer, Model model) {
        MayCreate.require(viewer, Case.TYPE);
        return show(BLANK, List.of(), model);
    }

    @PostMapping("/cases")
    String open(@ModelAttribute Paper paper, Viewer viewer, Model model, HttpServletResponse response) {
        MayCreate.require(viewer, Case.TYPE);
        List<Problem> problems = problems(paper, viewer);
        if (!problems.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return show(paper, problems, model);
        }
        return "redirect:/cases/" + counter.open(new Counter.Asked(paper.email().strip(), paper.name(), paper.subject(),
                paper.text(), paper.kind(), paper.priority(), CustomFields.NONE), viewer).id();
    }

    private List<Problem> problems(Paper paper, Viewer viewer) {
        Stream<Problem> wrong = validator.validate(paper).stream()
                .map(one -> new Problem(one.getPropertyPath().toString(), one.getMessage()));
        Stream<Problem> frozen = WritableFields.frozen(viewer, Case.TYPE, paper, BLANK).stream()
                .map(field -> new Problem(field.field(), wording.now().text(field.key())));
        return Stream.concat(wrong, frozen).toList();
    }

    private static String show(Paper paper, List<Problem> problems, Model model) {
        model.addAttribute("paper", paper).addAttribute("problems", problems).addAttribute("kinds", CaseKind.values())
                .addAttribute("priorities", Priority.values());
        return "service/case-form";
    }
}
