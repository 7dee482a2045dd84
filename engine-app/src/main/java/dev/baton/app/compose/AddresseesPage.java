package dev.baton.app.compose;

import dev.baton.app.access.FieldsOnPages;
import dev.baton.app.access.VisibleRecords;
import dev.baton.app.account.ContactList;
import dev.baton.id.Ref;
import dev.baton.mail.InboundMails;
import dev.baton.mail.OurMailboxes;
import dev.baton.team.Viewer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Whom one may mean by the beginning of a name or an address: who takes part in the record first, then the contacts. */
@Controller
class AddresseesPage {

    private static final Set<String> THREADS = Set.of("case", "lead", "opportunity");
    private static final int MOST = 6;

    private final ContactList contacts;
    private final InboundMails mails;
    private final VisibleRecords records;
    private final OurMailboxes ours;

    AddresseesPage(ContactList contacts, InboundMails mails, VisibleRecords records, OurMailboxes ours) {
        this.contacts = contacts;
        this.mails = mails;
        this.records = records;
        this.ours = ours;
    }

    /** @param written as it goes into the field */
    record Addressee(String name, String email, String written) {

        static Addressee of(String name, String email) {
            boolean plain = name == null || name.isBlank() || name.equals(email);
            String quoted = plain ? "" : name.matches(".*[,;،؛<>\"].*") ? '"' + name.replace("\"", "") + '"' : name;
            return new Addressee(plain ? "" : name, email, plain ? email : quoted + " <" + email + ">");
        }
    }

    @GetMapping("/addressees")
    @ResponseBody
    List<Addressee> find(@RequestParam String q, @RequestParam(defaultValue = "") String about, Viewer viewer) {
        if (q.isBlank()) {
            return List.of();
        }
        Stream<Addressee> known = FieldsOnPages.shown(viewer, "contact", contacts.read(q, null, viewer.of("contact"), MOST))
                .stream().filter(line -> line.email() != null).map(line -> Addressee.of(line.name(), line.email()));
        return Stream.concat(participants(q, about, viewer), known)
                .collect(Collectors.toMap(one -> one.email().toLowerCase(Locale.ROOT), one -> one,
                        (part, contact) -> contact, LinkedHashMap::new)).values().stream().limit(MOST).toList();
    }

    private Stream<Addressee> participants(String q, String about, Viewer viewer) {
        return Ref.read(about).filter(one -> THREADS.contains(one.type())).filter(one -> !records.among(viewer, List.of(one)).isEmpty())
                .stream().flatMap(one -> mails.participants(one).stream()).filter(email -> email.startsWith(q.strip().toLowerCase(Locale.ROOT)))
                .filter(email -> ours.at(email).isEmpty()).sorted().map(email -> Addressee.of(null, email));
    }
}
