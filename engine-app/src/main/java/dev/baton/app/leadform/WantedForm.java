package dev.baton.app.leadform;

import dev.baton.leadform.FormConsent;
import dev.baton.leadform.FormField;
import dev.baton.leadform.FormTexts;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;

/**
 * A form as somebody wants it.
 *
 * @param slug its name in addresses: lower-case letters, digits and hyphens; of a form that exists it stays what it is
 * @param team key of the team that works what comes by it; the rules say it when missing
 * @param campaign of its leads; where it is missing the page says it by {@code utm_campaign}
 * @param source of its leads, {@code web} when missing
 * @param active yes when missing
 * @param doubleOptIn no when missing
 * @param leastSeconds three when missing; 0 lets programs in that never saw the form
 * @param perMinute ten when missing: so often one address may send it
 * @param hosts other sites that may show it, such as {@code www.example.org} or {@code *.example.org}
 * @param fields in their order; {@code email} must be among them, required
 * @param texts by language, at least one of en, ro, ru, fa
 * @param consents each with a text in every language of the form
 */
record WantedForm(@NotBlank @Pattern(regexp = "[a-z0-9](-?[a-z0-9])*") @Size(max = 40) String slug, @NotBlank @Size(max = 100) String name,
                  @Size(max = 40) String team, @Size(max = 100) String campaign, @Size(max = 40) String source, Boolean active,
                  Boolean doubleOptIn, @Min(0) @Max(600) Integer leastSeconds, @Min(1) @Max(600) Integer perMinute,
                  @Size(max = 20) List<String> hosts, @NotNull @Size(max = 40) List<FormField> fields,
                  @NotNull Map<String, FormTexts> texts, @Size(max = 5) List<FormConsent> consents) {
}
