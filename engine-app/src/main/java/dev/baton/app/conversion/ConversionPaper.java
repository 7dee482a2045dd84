package dev.baton.app.conversion;

import dev.baton.account.AccountId;
import dev.baton.account.ContactId;
import dev.baton.app.opportunity.Sale;
import dev.baton.id.Id;
import dev.baton.refusal.Invalid;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.LongFunction;

/**
 * The dialogue as a browser sends it.
 *
 * @param account {@code new}, {@code none} or the id of one of ours
 * @param accountName of a new one
 * @param contact {@code lead} or the id of somebody whom we know
 * @param sells a box that is ticked where there is something to sell, and left out otherwise
 * @param name of the opportunity, like all that follows
 */
record ConversionPaper(String account, String accountName, String contact, String sells, String name, String amount,
                       String currency, String closeOn) {

    private static final String NEW = "new";
    private static final String NONE = "none";
    private static final String LEAD = "lead";
    private static final int LONGEST_NAME = 200;

    /** @throws Invalid with the first field that does not take its value */
    NewConversion wish() {
        return new NewConversion(company(), person(), text(sells).isEmpty() ? null : sale());
    }

    private NewConversion.Company company() {
        return switch (text(account)) {
            case NONE, "" -> null;
            case NEW -> new NewConversion.Company(null, named("accountName", accountName));
            default -> new NewConversion.Company(id("account", account, AccountId::new), null);
        };
    }

    private NewConversion.Person person() {
        return text(contact).isEmpty() || text(contact).equals(LEAD) ? null
                : new NewConversion.Person(id("contact", contact, ContactId::new));
    }

    private Sale sale() {
        return new Sale(named("name", name), text(amount).isEmpty() ? null : new Sale.Amount(number(), text(currency).toUpperCase()), day());
    }

    private BigDecimal number() {
        if (!text(amount).matches("\\d{1,15}(\\.\\d{1,3})?")) {
            throw Invalid.field("amount", "sales.form.number");
        }
        return new BigDecimal(text(amount));
    }

    private LocalDate day() {
        try {
            return text(closeOn).isEmpty() ? null : LocalDate.parse(text(closeOn));
        } catch (DateTimeException notADay) {
            throw Invalid.field("closeOn", "problem.value");
        }
    }

    private static String named(String field, String name) {
        if (text(name).isEmpty() || text(name).length() > LONGEST_NAME) {
            throw Invalid.field(field, text(name).isEmpty() ? "leads.conversion.nameless" : "inbox.form.tooLong");
        }
        return text(name);
    }

    private static <I> I id(String field, String typed, LongFunction<I> type) {
        return Id.read(text(typed), type).orElseThrow(() -> Invalid.field(field, "problem.value"));
    }

    private static String text(String typed) {
        return typed == null ? "" : typed.strip();
    }
}
