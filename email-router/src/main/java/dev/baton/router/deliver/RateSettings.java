package dev.baton.router.deliver;

import dev.baton.normal.CompanyDomain;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code baton.mail.rates.*}: how many mails a second may leave, from all nodes together; each live node takes an equal
 * share. 0 is no limit.
 *
 * @param total   to everybody
 * @param house   to each of the large mail houses (Gmail, mail.ru and others), which count
 * @param domain  to each other domain
 * @param domains of single domains, instead: {@code baton.mail.rates.domains[example.org]=2.5}
 * @param burst   so many seconds' worth may leave at once after a rest
 */
@ConfigurationProperties("baton.mail.rates")
public record RateSettings(@DefaultValue("0") double total, @DefaultValue("20") double house, @DefaultValue("0") double domain,
        @DefaultValue Map<String, Double> domains, @DefaultValue("5") int burst) {

    public double of(String domain) {
        var own = domains.get(domain);
        return own != null ? own : CompanyDomain.of("somebody@" + domain).isEmpty() ? house : this.domain;
    }
}
