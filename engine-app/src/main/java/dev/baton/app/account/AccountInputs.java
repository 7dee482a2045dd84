package dev.baton.app.account;

import dev.baton.account.Account;
import dev.baton.app.custom.CustomForm;
import dev.baton.app.giving.Giving;
import dev.baton.app.team.Directory;
import dev.baton.app.web.Input;
import dev.baton.app.web.Input.Choice;
import dev.baton.app.web.Input.Shape;
import dev.baton.app.web.Wording;
import dev.baton.app.web.Words;
import dev.baton.team.Viewer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is known of an account as a form asks for it: what is hidden for the reader is not asked, what is frozen only shown. */
@Component
class AccountInputs {

    private static final List<Asked> FACTS = List.of(
            new Asked("name", "contacts.name", Shape.text(200)),
            new Asked("domain", "account.domain.label", new Shape("text", 190, null, null, null, "ltr")),
            new Asked("tier", "account.tier", Shape.text(20)),
            new Asked("owner", "account.owner.label", Shape.text(60)));

    private final CustomForm custom;
    private final Giving giving;
    private final Directory directory;
    private final Wording wording;

    AccountInputs(CustomForm custom, Giving giving, Directory directory, Wording wording) {
        this.custom = custom;
        this.giving = giving;
        this.directory = directory;
        this.wording = wording;
    }

    private record Asked(String name, String label, Shape shape) {
    }

    /** @param typed as a form that was refused sent it; nothing for a new one */
    List<Input> of(Account one, Map<String, String> typed, Viewer viewer) {
        Words words = wording.now();
        Map<String, String> facts = AccountPaper.facts(one, directory.login(one.ownerId()));
        Stream<Input> own = FACTS.stream().filter(fact -> !viewer.fields().hide(Account.TYPE, fact.name()))
                .map(fact -> Input.of(fact.name(), words.text(fact.label()), fact.shape(), choices(fact, one, viewer, words), facts.get(fact.name()),
                        typed, frozen(fact, one, viewer)));
        return Stream.concat(own, custom.inputs(Account.TYPE, one.custom(), typed, viewer).stream()).toList();
    }

    private static boolean frozen(Asked fact, Account one, Viewer viewer) {
        return viewer.fields().freeze(Account.TYPE, fact.name())
                || fact.name().equals("owner") && !viewer.mayGive(one.ownerId(), one.teamId(), viewer.id());
    }

    private List<Choice> choices(Asked fact, Account one, Viewer viewer, Words words) {
        return switch (fact.name()) {
            case "tier" -> Account.TIERS.stream().map(tier -> new Choice(tier, words.text("account.tier." + tier))).toList();
            case "owner" -> giving.choices(Account.TYPE, one.ownerId(), one.teamId(), null, viewer);
            default -> List.of();
        };
    }
}
