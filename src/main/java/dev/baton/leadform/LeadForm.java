package dev.baton.leadform;

import dev.baton.audit.Audited;
import dev.baton.id.Ref;
import dev.baton.team.TeamId;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A form by which strangers become leads, made in the product.
 *
 * @param slug its name in addresses; stays what it is, since other sites name it
 * @param name by which we find it
 * @param teamId who works what comes by it; null where the rules say so
 * @param campaign what it belongs to; null where the page says it, by {@code utm_campaign}
 * @param source of its leads
 * @param active false: it takes nothing and is not shown
 * @param doubleOptIn a lead comes of it only after a link in a mail was followed
 * @param leastSeconds who is faster is a program; 0 also lets programs in that never saw the form
 * @param perMinute so often one address may send it
 * @param hosts other sites that may show it, separated by spaces
 * @param content what visitors read and fill in
 */
@Table("lead_form")
public record LeadForm(@Id LeadFormId id, @Version Integer version, String slug, String name, TeamId teamId, String campaign,
                       String source, boolean active, boolean doubleOptIn, int leastSeconds, int perMinute, String hosts,
                       FormContent content) implements Audited {

    public static final String TYPE = "leadForm";

    @Override
    public Ref ref() {
        return Ref.to(TYPE, id);
    }

    public List<String> allowedHosts() {
        return hosts.isEmpty() ? List.of() : List.of(hosts.split(" "));
    }
}
