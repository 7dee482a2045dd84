package dev.baton.app.account;

import dev.baton.account.Account;
import dev.baton.account.Contact;
import dev.baton.account.ContactId;
import dev.baton.app.access.FieldsOnPages;
import dev.baton.app.activity.StoryPanel;
import dev.baton.app.relation.RelationPanel;
import dev.baton.service.Case;
import dev.baton.service.CaseList;
import dev.baton.team.Viewer;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Contacts, and everything that happened with one over all channels. */
@Controller
@RequestMapping("/contacts")
class ContactPage {

    private static final int LINES = 50;

    private final ContactList list;
    private final Customers customers;
    private final CaseList cases;
    private final StoryPanel story;
    private final RelationPanel relations;
    private final List<CustomerSection> sections;

    ContactPage(ContactList list, Customers customers, CaseList cases, StoryPanel story, RelationPanel relations,
                List<CustomerSection> sections) {
        this.list = list;
        this.customers = customers;
        this.cases = cases;
        this.story = story;
        this.relations = relations;
        this.sections = sections;
    }

    @GetMapping
    String list(@RequestParam(required = false) String q, @RequestParam(required = false) Long after, Viewer viewer,
                Model model) {
        List<ContactList.Line> found = list.read(q, after, viewer.of("contact"), LINES + 1);
        boolean more = found.size() > LINES;
        List<ContactList.Line> lines = more ? found.subList(0, LINES) : found;
        model.addAttribute("lines", FieldsOnPages.shown(viewer, "contact", lines)).addAttribute("q", q)
                .addAttribute("after", more ? lines.getLast().id() : null);
        return "account/contacts";
    }

    @GetMapping("/{id}")
    String one(@PathVariable long id, Viewer viewer, Model model) {
        Contact contact = customers.visible(new ContactId(id), viewer);
        if (contact.id().value() != id) {
            return "redirect:/contacts/" + contact.id();
        }
        Contact shown = FieldsOnPages.shown(viewer, "contact", contact);
        model.addAttribute("contact", shown)
                .addAttribute("account", customers.accountOf(shown).map(Account::name).orElse(null))
                .addAttribute("tier", customers.accountOf(shown).map(Account::tier).orElse(null))
                .addAttribute("cases", cases.read(new CaseList.Query(null, null, null, id, null, 20), viewer.of(Case.TYPE)))
                .addAttribute("writable", viewer.worksWith(Case.TYPE))
                .addAttribute("story", story.of(contact.ref(), viewer)).addAttribute("relations", relations.of(contact.ref(), viewer));
        sections.forEach(section -> section.fill(contact.ref(), viewer, model));
        return "account/contact";
    }
}
