package dev.baton.app.highlight;

import dev.baton.app.api.Listing;
import dev.baton.app.highlight.HighlightDesk.Wanted;
import dev.baton.lead.Highlight.Tone;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which leads stand out wherever they are listed. */
@RestController
@RequestMapping("/api/v1/lead-highlights")
class HighlightsApi {

    private final HighlightDesk desk;

    HighlightsApi(HighlightDesk desk) {
        this.desk = desk;
    }

    /**
     * @param fromScore leads of at least so many points, 0 to 100; the highest that holds counts
     * @param tone      {@code hot}, {@code warm} or {@code mild}
     * @param word      what such leads are called; null for the word of the tone in the reader's language
     */
    record HighlightView(int fromScore, Tone tone, String word) {
    }

    record Replacement(@NotNull List<Wanted> items) {
    }

    /** The highest score first. */
    @GetMapping
    Listing<HighlightView> all() {
        return Listing.whole(desk.all().stream().map(one -> new HighlightView(one.fromScore(), one.tone(), one.word())).toList());
    }

    /** These and no others from now on; none at all is allowed. 400 for two of one score, and for more than five. */
    @PutMapping
    @PreAuthorize("hasAnyRole('SUPERVISOR', 'ADMIN')")
    Listing<HighlightView> replace(@RequestBody @Valid Replacement wanted) {
        desk.replace(wanted.items());
        return all();
    }
}
