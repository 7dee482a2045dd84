package dev.baton.app.opportunity;

import dev.baton.app.api.IfMatch;
import dev.baton.app.api.Listing;
import dev.baton.app.compose.Correspondence;
import dev.baton.app.compose.NewMail;
import dev.baton.app.compose.Writing;
import dev.baton.app.letter.MailFiles;
import dev.baton.app.letter.ThreadMail;
import dev.baton.sales.Opportunity;
import dev.baton.sales.OpportunityId;
import dev.baton.team.Viewer;
import jakarta.validation.Valid;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What was written both ways about an opportunity: with its lead, as far as the reader may see that, and about the sale itself. */
@RestController
@RequestMapping("/api/v1/opportunities/{id}/mails")
class OpportunityMailsApi {

    private final OpportunityViews views;
    private final SaleThread threads;
    private final Correspondence mails;
    private final Writing writing;
    private final MailFiles files;

    OpportunityMailsApi(OpportunityViews views, SaleThread threads, Correspondence mails, Writing writing, MailFiles files) {
        this.views = views;
        this.threads = threads;
        this.mails = mails;
        this.writing = writing;
        this.files = files;
    }

    /** Oldest first, without what was written to a lead that the reader may not see. */
    @GetMapping
    Listing<ThreadMail> read(@PathVariable OpportunityId id, Viewer viewer) {
        return Listing.whole(mails.thread(threads.of(views.visible(id, viewer), viewer)));
    }

    /**
     * 201 with the queued mail, or the one that waits for its time: its {@code outcome} is {@code scheduled} then. If-Match names
     * the opportunity's version, which mails do not move: it refuses what was written before a stage, a sum or an owner changed. What
     * crosses another mail of the thread is refused where {@code seen} says what was read.
     */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ThreadMail write(@PathVariable OpportunityId id, @RequestBody @Valid NewMail mail, IfMatch seen, Viewer viewer) {
        Opportunity one = views.visible(id, viewer);
        seen.check(one.version());
        return writing.post(threads.of(one, viewer), mail, viewer);
    }

    /** A file that came or went with a mail of the thread, to be kept and never shown in place. */
    @GetMapping("/{mail}/attachments/{place}")
    ResponseEntity<Resource> attachment(@PathVariable OpportunityId id, @PathVariable long mail, @PathVariable int place, Viewer viewer) {
        return files.about(threads.of(views.visible(id, viewer), viewer).threads(), mail, place);
    }
}
