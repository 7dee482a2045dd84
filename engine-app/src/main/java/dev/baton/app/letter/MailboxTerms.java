package dev.baton.app.letter;

import dev.baton.app.team.Directory;
import dev.baton.mail.MailAddress;
import dev.baton.mail.Mailbox;
import dev.baton.mail.OurMailboxes;
import dev.baton.team.Team;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What holds for the mail of a mailbox: whose it is, who answers it in which language, and for how long a case reopens. */
@Component
public class MailboxTerms {

    private final OurMailboxes mailboxes;
    private final Directory directory;

    MailboxTerms(OurMailboxes mailboxes, Directory directory) {
        this.mailboxes = mailboxes;
        this.directory = directory;
    }

    /** Whose mail comes to this address of ours: its team's, else that of the team that it is named after. */
    public Optional<Team> team(String mailbox) {
        return mailboxes.at(mailbox).flatMap(one -> directory.team(one.teamId()))
                .or(() -> directory.team(mailbox.substring(0, Math.max(0, mailbox.indexOf('@')))));
    }

    /** Where a team's mail leaves from that answers none: the first mailbox that is its own, or that is named after it. */
    public Optional<String> mailboxOf(Team team) {
        return mailboxes.active().stream().filter(one -> team.id().equals(one.teamId())).findFirst()
                .or(() -> mailboxes.active().stream().filter(one -> one.address().startsWith(team.teamKey() + "@")).findFirst())
                .map(Mailbox::address);
    }

    /** Whom mail is from that leaves from here: by the mailbox's own name, else the team's. @param team null for none */
    public MailAddress sender(String mailbox, Team team) {
        String own = mailboxes.at(mailbox).map(Mailbox::name).orElse("");
        return new MailAddress(!own.isEmpty() ? own : team == null ? "" : team.name(), mailbox);
    }

    /** Of our automatic answers where nobody knows the customer's: two letters, or empty. */
    public String language(String mailbox) {
        return mailboxes.at(mailbox).map(Mailbox::language).orElse("");
    }

    /** Whether a machine may say that a mail to this address has arrived. */
    public boolean answersAutomatically(String mailbox) {
        return mailboxes.at(mailbox).map(Mailbox::answersAutomatically).orElse(true);
    }

    /** Whether an answer to this address reopens a case that has been over for so long. */
    public boolean reopens(String mailbox, Duration over) {
        return mailboxes.at(mailbox).map(one -> over.compareTo(one.reopenWindow()) < 0).orElse(true);
    }
}
