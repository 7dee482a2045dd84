package dev.baton.lead;

import dev.baton.audit.Audited;
import dev.baton.id.Ref;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Leads of at least so many points stand out wherever they are listed.
 *
 * @param fromScore 0 to 100; no two have the same
 * @param word what people call such leads; null for the word of the tone
 */
@Table("lead_highlight")
public record Highlight(@Id HighlightId id, @Version Integer version, int fromScore, Tone tone, String word) implements Audited {

    public static final String TYPE = "highlight";

    /** How much they stand out. */
    public enum Tone {
        HOT, WARM, MILD
    }

    @Override
    public Ref ref() {
        return Ref.to(TYPE, id);
    }

    public Highlight looking(Tone tone, String word) {
        return new Highlight(id, version, fromScore, tone, word);
    }
}
