package dev.baton.app.sales;

import dev.baton.account.Account;
import dev.baton.account.AccountId;
import dev.baton.account.Accounts;
import dev.baton.account.Contact;
import dev.baton.account.ContactId;
import dev.baton.account.Contacts;
import dev.baton.sales.Quote;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    /** The customers of many quotes, by their ids. */
    record Known(Map<AccountId, Account> accounts, Map<ContactId, Contact> contacts) {
    }

    Known of(List<Quote> quotes) {
        return new Known(
                accounts.findAllById(quotes.stream().map(Quote::accountId).filter(Objects::nonNull).distinct().toList()).stream()
                        .collect(Collectors.toMap(Account::id, Function.identity())),
                contacts.findAllById(quotes.stream().map(Quote::contactId).filter(Objects::nonNull).distinct().toList()).stream()
                        .collect(Collectors.toMap(Contact::id, Function.identity())));
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
