package dev.baton.sales;

import dev.baton.audit.Audited;
import dev.baton.id.Ref;
import java.math.BigDecimal;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Something that we sell.
 *
 * @param sku the short name that people and programs type
 * @param unitPrice the price that everybody pays who got no discount, in {@code currency} (ISO 4217)
 */
@Table("product")
public record Product(@Id ProductId id, @Version Integer version, String sku, String name, BigDecimal unitPrice,
                      String currency, boolean active) implements Audited {

    @Override
    public Ref ref() {
        return Ref.to("product", id);
    }
}
