package dev.baton.app.union;

import dev.baton.account.Account;
import dev.baton.account.AccountId;
import dev.baton.account.Accounts;
import dev.baton.account.Contact;
import dev.baton.account.Contacts;
import dev.baton.app.access.FieldsOnPages;
import dev.baton.app.account.ContactList;
import dev.baton.app.web.Wording;
import dev.baton.merge.Facts;
import dev.baton.team.Viewer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Two contacts side by side. */
@Component
class ContactBeside implements Beside<Contact> {

    private static final int MOST = 8;
    private static final Map<String, String> LABELS = new LinkedHashMap<>();

    static {
        LABELS.put("name", "contacts.name");
        LABELS.put("email", "contacts.mail");
        LABELS.put("phone", "contacts.phone");
        LABELS.put("account", "contacts.account");
        LABELS.put("language", "contacts.language");
        LABELS.put("owner", "inbox.holder");
    }

    private final ContactUnion kind;
    private final Contacts contacts;
    private final ContactList list;
    private final Accounts accounts;
    private final Holders holders;
    private final Wording wording;

    ContactBeside(ContactUnion kind, Contacts contacts, ContactList list, Accounts accounts, Holders holders, Wording wording) {
        this.kind = kind;
        this.contacts = contacts;
        this.list = list;
        this.accounts = accounts;
        this.holders = holders;
        this.wording = wording;
    }

    @Override
    public Mergeable<Contact> kind() {
        return kind;
    }

    @Override
    public String room() {
        return "contacts";
    }

    @Override
    public Map<String, String> labels() {
        return LABELS;
    }

    @Override
    public Contact shown(Viewer viewer, Contact one) {
        return FieldsOnPages.shown(viewer, Contact.TYPE, one);
    }

    @Override
    public String said(String part, Facts shown, Viewer viewer) {
        Known known = Known.of(shown);
        return switch (part) {
            case "name" -> Stream.of("firstName", "lastName").map(column -> known.text(part, column)).filter(Objects::nonNull).collect(Collectors.joining(" "));
            case "account" -> company(known.id(part, part, AccountId::new), viewer);
            case "language" -> known.text(part, part) == null ? null : Locale.forLanguageTag(known.text(part, part)).getDisplayName(wording.now().locale());
            case "owner" -> holders.of(known);
            default -> known.text(part, part);
        };
    }

    /** One that the reader may not see is not named. */
    private String company(AccountId id, Viewer viewer) {
        return id == null ? null : accounts.findById(id).filter(one -> viewer.of(Account.TYPE).sees(one.ownerId(), one.teamId()))
                .map(one -> FieldsOnPages.shown(viewer, Account.TYPE, one).name()).orElse("…");
    }

    @Override
    public String detail(Contact shown) {
        return shown.email();
    }

    @Override
    public List<Mate> mates(Contact one, String typed, Viewer viewer) {
        List<Mate> found = typed.isBlank() ? alike(one, viewer) : list.read(typed, null, viewer.of(Contact.TYPE), MOST + 1).stream()
                .map(line -> FieldsOnPages.shown(viewer, Contact.TYPE, line)).map(line -> mate(line.id(), line.name(), line.email())).toList();
        return found.stream().filter(mate -> !mate.id().equals(one.id().toString())).limit(MOST).toList();
    }

    private List<Mate> alike(Contact one, Viewer viewer) {
        return Stream.concat(one.phoneKey() == null ? Stream.of() : contacts.withPhoneKey(one.phoneKey()).stream(),
                        one.nameKey().isEmpty() ? Stream.of() : contacts.withNameKey(one.nameKey()).stream())
                .filter(other -> kind.sees(viewer, other)).distinct().map(other -> shown(viewer, other))
                .map(other -> mate(other.id().toString(), other.name(), other.email())).toList();
    }

    private static Mate mate(String id, String name, String email) {
        boolean nameless = name == null || name.isBlank();
        return new Mate(id, nameless ? Objects.requireNonNullElse(email, "–") : name, nameless || Objects.equals(name, email) ? null : email);
    }
}
