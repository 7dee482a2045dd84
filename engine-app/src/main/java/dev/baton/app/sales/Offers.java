package dev.baton.app.sales;

import dev.baton.account.Account;
import dev.baton.account.AccountId;
import dev.baton.account.Accounts;
import dev.baton.account.Contact;
import dev.baton.account.ContactId;
import dev.baton.account.Contacts;
import dev.baton.app.account.Customers;
import dev.baton.app.account.Customers.Introduction;
import dev.baton.custom.CustomFields;
import dev.baton.custom.CustomValues;
import dev.baton.id.Id;
import dev.baton.normal.EmailKey;
import dev.baton.normal.NameKey;
import dev.baton.refusal.Invalid;
import dev.baton.refusal.Invalid.Field;
import dev.baton.sales.Money;
import dev.baton.sales.Product;
import dev.baton.sales.ProductId;
import dev.baton.sales.Products;
import dev.baton.sales.Quote;
import dev.baton.sales.QuoteLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Turns what somebody wrote into an offer: customers and products by whatever people call them. */
@Component
class Offers {

    private final Accounts accounts;
    private final Contacts contacts;
    private final Customers customers;
    private final Products products;
    private final CustomValues custom;

    Offers(Accounts accounts, Contacts contacts, Customers customers, Products products, CustomValues custom) {
        this.accounts = accounts;
        this.contacts = contacts;
        this.customers = customers;
        this.products = products;
        this.custom = custom;
    }

    /** @throws Invalid with everything that is wrong with it */
    Offer read(QuoteForm form) {
        List<Field> wrong = new ArrayList<>();
        Optional<String> company = given(Called.by(form.account()));
        Optional<String> person = given(Called.by(form.contact()));
        Optional<Account> account = company.flatMap(this::account);
        boolean knowsPerson = person.isPresent() && isSomebody(person.get());
        if (company.isPresent() && account.isEmpty()) {
            wrong.add(new Field("account", "sales.form.unknownAccount"));
        }
        if (person.isPresent() && !knowsPerson) {
            wrong.add(new Field("contact", "sales.form.unknownContact"));
        }
        if (company.isEmpty() && person.isEmpty()) {
            wrong.add(new Field("account", "sales.form.noCustomer"));
        }
        if (!Money.isCurrency(form.currency())) {
            wrong.add(new Field("currency", "sales.form.currency"));
        }
        List<QuoteLine> lines = new ArrayList<>();
        for (int i = 0; i < form.lines().size(); i++) {
            lines.add(line(form.lines().get(i), form.currency(), "lines[" + i + "].", wrong));
        }
        CustomFields own = form.custom() == null ? CustomFields.NONE : new CustomFields(form.custom());
        wrong.addAll(custom.wrong(Quote.TYPE, own));
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        Optional<Contact> contact = person.map(this::contact);
        AccountId buyer = account.map(Account::id).or(() -> contact.map(Contact::accountId)).orElse(null);
        return new Offer(buyer, contact.map(Contact::id).orElse(null), form.currency(), lines, own);
    }

    private QuoteLine line(QuoteForm.Line written, String currency, String path, List<Field> wrong) {
        Optional<Product> product = given(written.product()).flatMap(this::product);
        if (given(written.product()).isPresent() && product.isEmpty()) {
            wrong.add(new Field(path + "product", "sales.form.unknownProduct", written.product()));
        } else if (product.isEmpty() && given(written.name()).isEmpty()) {
            wrong.add(new Field(path + "name", "sales.form.noName"));
        }
        BigDecimal listPrice = product.filter(one -> one.currency().equals(currency)).map(Product::unitPrice).orElse(null);
        BigDecimal unitPrice = written.unitPrice() != null ? written.unitPrice() : listPrice;
        if (unitPrice == null) {
            wrong.add(new Field(path + "unitPrice", "sales.form.noPrice"));
        }
        return new QuoteLine(product.map(Product::id).orElse(null),
                given(written.name()).or(() -> product.map(Product::name)).orElse(""), written.quantity(), listPrice,
                unitPrice, written.discountPercent() == null ? BigDecimal.ZERO : written.discountPercent());
    }

    private Optional<Account> account(String called) {
        return Id.read(called, AccountId::new).flatMap(accounts::going)
                .or(() -> accounts.called(NameKey.of(called)).stream().findFirst());
    }

    private boolean isSomebody(String called) {
        return called.contains("@") ? EmailKey.of(called).isPresent()
                : Id.read(called, ContactId::new).filter(contacts::existsById).isPresent();
    }

    /** Somebody whose address nobody knew yet is met here, once everything else is right. */
    private Contact contact(String called) {
        return called.contains("@") ? customers.met(Introduction.of(called, null, null))
                : Id.read(called, ContactId::new).flatMap(contacts::going).orElseThrow();
    }

    private Optional<Product> product(String called) {
        return products.findBySkuAndActiveTrue(called)
                .or(() -> Id.read(called, ProductId::new).flatMap(products::findById).filter(Product::active));
    }

    private static Optional<String> given(String text) {
        return Optional.ofNullable(text).map(String::strip).filter(some -> !some.isEmpty());
    }
}
