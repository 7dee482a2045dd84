package dev.baton.app.sales;

import dev.baton.account.Account;
import dev.baton.account.Accounts;
import dev.baton.account.Contact;
import dev.baton.account.Contacts;
import dev.baton.sales.Quote;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What people call the customer of a quote: the company, else the person. */
@Component
class CustomerNames {

    private final Accounts accounts;
    private final Contacts contacts;

    CustomerNames(Accounts accounts, Contacts contacts) {
        this.accounts = accounts;
        this.contacts = contacts;
    }

    String of(Quote quote) {
        return account(quote).map(Account::name).or(() -> contact(quote).map(Contact::name)).orElse("");
    }

    /** As the form takes it: the person's address, else the company's name. */
    String called(Quote quote) {
        return contact(quote).map(Contact::email).orElseGet(() -> of(quote));
    }

    Optional<Account> account(Quote quote) {
        return Optional.ofNullable(quote.accountId()).flatMap(accounts::findById);
    }

    Optional<Contact> contact(Quote quote) {
        return Optional.ofNullable(quote.contactId()).flatMap(contacts::findById);
    }
}
