package dev.baton.sales;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

/** The catalogue. */
public interface Products extends ListCrudRepository<Product, ProductId> {

    Optional<Product> findBySkuAndActiveTrue(String sku);

    List<Product> findByActiveTrueOrderByName();
}
