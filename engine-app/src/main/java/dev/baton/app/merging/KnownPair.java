package dev.baton.app.merging;

import dev.baton.account.Contact;
import dev.baton.app.web.Words;
import dev.baton.lead.Lead;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A contact of ours and a lead that may be theirs, as their reader may see them.
 *
 * @param company name of the contact's account; null for none
 * @param holder  name of whoever has the contact, {@code owner} of whoever has the lead; null for nobody
 */
record KnownPair(Contact contact, @Nullable String company, @Nullable String holder, Lead lead, @Nullable String owner) {

    /** The contact first. */
    Pair in(Words words) {
        return new Pair(new Pair.Side(contact.ref(), contact.name(), contact.version(), contact.mergedInto() == null),
                new Pair.Side(lead.ref(), lead.prospect().name(), lead.version(), lead.conversion() == null),
                Stream.of(Pair.Line.telling("contacts.name", unless(contact.email(), contact.name()), unless(lead.prospect().email(), lead.prospect().name())),
                        Pair.Line.telling("contacts.mail", contact.email(), lead.prospect().email()),
                        Pair.Line.telling("contacts.phone", contact.phone(), lead.prospect().phone()),
                        Pair.Line.telling("leads.company", company, lead.prospect().company()),
                        Pair.Line.of("leads.arrived", words.dateTime(contact.createdAt()), words.dateTime(lead.createdAt())),
                        Pair.Line.of("inbox.holder", orNobody(holder, words), orNobody(owner, words)),
                        Pair.Line.of("merging.message", null, lead.message())).filter(Pair.Line::said).toList());
    }

    private static String unless(String address, String name) {
        return Objects.equals(address, name) ? null : name;
    }

    private static String orNobody(String name, Words words) {
        return Objects.requireNonNullElse(name, words.text("inbox.nobody"));
    }
}
