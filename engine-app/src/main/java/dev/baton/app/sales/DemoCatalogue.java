package dev.baton.app.sales;

import dev.baton.id.Tsids;
import dev.baton.sales.Product;
import dev.baton.sales.ProductId;
import dev.baton.sales.Products;
import dev.baton.unit.Actor;
import dev.baton.unit.UnitOfWork;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the demo company sells: lamps. */
@Component
@Profile("demo")
@Order(20)
class DemoCatalogue implements ApplicationRunner {

    private final UnitOfWork units;
    private final Products products;
    private final Tsids ids;

    DemoCatalogue(UnitOfWork units, Products products, Tsids ids) {
        this.units = units;
        this.products = products;
        this.ids = ids;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (products.count() == 0) {
            units.run(Actor.system("demo"), null, () -> products.saveAll(List.of(
                    product("LAMP-DESK", "Desk lamp", "79.00"),
                    product("LAMP-FLOOR", "Floor lamp", "189.00"),
                    product("LAMP-OFFICE", "Office lamp, dimmable", "240.00"),
                    product("BULB-10", "Bulbs, pack of ten", "32.50"),
                    product("SENSOR", "Daylight sensor", "58.00"),
                    product("FITTING", "Fitting on site, hour", "95.00"))));
        }
    }

    private Product product(String sku, String name, String unitPrice) {
        return new Product(ids.next(ProductId::new), null, sku, name, new BigDecimal(unitPrice), "EUR", true);
    }
}
