package dev.baton.app.opportunity;

import dev.baton.app.api.IfMatch;
import dev.baton.app.api.Listing;
import dev.baton.app.compose.Correspondence;
import dev.baton.app.compose.NewMail;
import dev.baton.app.compose.Topic;
import dev.baton.app.compose.Writing;
import dev.baton.app.letter.ThreadMail;
import dev.baton.refusal.Clash;
import dev.baton.sales.Opportunity;
import dev.baton.sales.OpportunityId;
import dev.baton.team.Viewer;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What was written both ways about an opportunity. It is its lead's thread: an answer finds its way back. */
@RestController
@RequestMapping("/api/v1/opportunities/{id}/mails")
class OpportunityMailsApi {

    private final OpportunityViews views;
    private final SaleThread threads;
    private final Correspondence mails;
    private final Writing writing;

    OpportunityMailsApi(OpportunityViews views, SaleThread threads, Correspondence mails, Writing writing) {
        this.views = views;
        this.threads = threads;
        this.mails = mails;
        this.writing = writing;
    }

    /** Oldest first; nothing for those who may not see what was written to its lead. */
    @GetMapping
    Listing<ThreadMail> read(@PathVariable OpportunityId id, Viewer viewer) {
        return Listing.whole(threads.of(views.visible(id, viewer), viewer).map(mails::thread).orElseGet(List::of));
    }

    /**
     * 201 with the queued mail, or the one that waits for its time: its {@code outcome} is {@code scheduled} then. If-Match names
     * the opportunity's version, which mails do not move: it refuses what was written before a stage, a sum or an owner changed, not
     * what crosses another mail of the thread.
     */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ThreadMail write(@PathVariable OpportunityId id, @RequestBody @Valid NewMail mail, IfMatch seen, Viewer viewer) {
        Opportunity one = views.visible(id, viewer);
        seen.check(one.version());
        Topic thread = threads.of(one, viewer).orElseThrow(() -> new Clash("opportunities.noThread", one.name()));
        return writing.post(thread, mail, viewer);
    }
}
