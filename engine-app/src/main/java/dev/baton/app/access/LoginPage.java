package dev.baton.app.access;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a stranger says who they are. Spring Security takes the form itself. */
@Controller
class LoginPage {

    /** @param wait seconds, after too many attempts */
    @GetMapping("/login")
    String show(@RequestParam(required = false) Long wait, Model model) {
        model.addAttribute("wait", wait);
        return "login";
    }
}
