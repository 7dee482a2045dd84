package dev.baton.app.sales;

import dev.baton.refusal.NotVisible;
import dev.baton.sales.ApprovalId;
import dev.baton.sales.ApprovalRequests;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** An approval is shown on the page of its quote, which looks who may see it. */
@Controller
class ApprovalPage {

    private final ApprovalRequests requests;

    ApprovalPage(ApprovalRequests requests) {
        this.requests = requests;
    }

    @GetMapping("/approvals/{id}")
    String one(@PathVariable ApprovalId id) {
        return "redirect:/quotes/" + requests.findById(id).orElseThrow(NotVisible::new).quoteId();
    }
}
