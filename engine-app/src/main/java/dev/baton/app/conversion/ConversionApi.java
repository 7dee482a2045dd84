package dev.baton.app.conversion;

import dev.baton.app.lead.LeadViews;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadId;
import dev.baton.refusal.NotVisible;
import dev.baton.team.Viewer;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a lead was converted to, and its conversion. */
@RestController
@RequestMapping("/api/v1/leads/{id}/conversion")
class ConversionApi {

    private final LeadViews leads;
    private final Conversions conversions;
    private final Likely likely;

    ConversionApi(LeadViews leads, Conversions conversions, Likely likely) {
        this.leads = leads;
        this.conversions = conversions;
        this.likely = likely;
    }

    /** 404 for a lead that was not converted. */
    @GetMapping
    ConversionView read(@PathVariable LeadId id, Viewer viewer) {
        Lead lead = visible(id, viewer);
        if (lead.conversion() == null) {
            throw new NotVisible();
        }
        return conversions.view(lead);
    }

    /** Accounts and contacts of ours that it may belong to, the likeliest first. */
    @GetMapping("/candidates")
    Likely.Candidates candidates(@PathVariable LeadId id, Viewer viewer) {
        return likely.of(visible(id, viewer), viewer);
    }

    /** 201; 200 with the same answer for whoever converted it already; 409 when somebody else did, or it is not for us. */
    @PostMapping
    ResponseEntity<ConversionView> convert(@PathVariable LeadId id, @RequestBody @Valid NewConversion wish, Viewer viewer) {
        Lead lead = visible(id, viewer);
        ConversionView done = conversions.view(conversions.convert(lead, wish, viewer));
        return ResponseEntity.status(lead.conversion() == null ? HttpStatus.CREATED : HttpStatus.OK).body(done);
    }

    private Lead visible(LeadId id, Viewer viewer) {
        return leads.visible(id, viewer);
    }
}
