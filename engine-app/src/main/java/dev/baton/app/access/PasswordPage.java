package dev.baton.app.access;

import dev.baton.app.access.PasswordPolicy.Complaint;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where one changes one's password; the log-in leads here when it is too old. */
@Controller
class PasswordPage {

    private final Passwords passwords;
    private final PasswordPolicy policy;
    private final KnownPeople people;
    private final SessionPerson sessions;

    PasswordPage(Passwords passwords, PasswordPolicy policy, KnownPeople people, SessionPerson sessions) {
        this.passwords = passwords;
        this.policy = policy;
        this.people = people;
        this.sessions = sessions;
    }

    @GetMapping("/password")
    String show(@AuthenticationPrincipal Known known, Model model) {
        model.addAttribute("policy", policy).addAttribute("tooOld", known.passwordTooOld());
        return "access/password";
    }

    @PostMapping("/password")
    @OwnUnits
    String change(@AuthenticationPrincipal Known known, @RequestParam String current, @RequestParam String fresh,
                  @RequestParam String again, Model model, HttpServletRequest request, HttpServletResponse response) {
        List<Complaint> complaints = fresh.equals(again) ? passwords.change(known, current, fresh, Client.of(request))
                : List.of(new Complaint("access.password.differs", 0));
        if (!complaints.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("complaints", complaints);
            return show(known, model);
        }
        stayLoggedIn(known, request, response);
        return "redirect:/";
    }

    /** This session goes on with the new password, under a new id; all others are over. */
    private void stayLoggedIn(Known known, HttpServletRequest request, HttpServletResponse response) {
        request.changeSessionId();
        people.with(known.person().id()).map(SessionPerson::authentication)
                .ifPresent(now -> sessions.saveContext(new SecurityContextImpl(now), request, response));
    }
}
