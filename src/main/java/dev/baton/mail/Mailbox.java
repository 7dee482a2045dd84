package dev.baton.mail;

import dev.baton.audit.Audited;
import dev.baton.id.Ref;
import dev.baton.team.TeamId;
import java.time.Duration;
import java.util.Objects;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * An address of ours: where its mail lies, how we get in, and what holds for the mail that comes to it. Its secrets are
 * sealed ({@link MailKeys}); who fetches it, and how that goes, is kept beside the record ({@link MailboxLeases}).
 *
 * @param address        in lower case
 * @param name           whom its mail is from, beside the address; empty for the name of the team that answers
 * @param active         whether its mail is fetched
 * @param keptBySettings whether the settings named it and nobody has changed since how it is entered and fetched: then
 *                       each start takes that from the settings
 * @param teamId         whom enquiries to it are for, unless rules say otherwise; null for none in particular
 * @param language       two letters: of our automatic answers where the mail's own is unsure; empty for none
 * @param reopenDays     for so long an answer reopens a case that is over; later it opens a new one. 0: always a new one
 * @param answersAutomatically whether a machine says at once that a mail has arrived, as far as the rules want it
 * @param imap           where its mail is fetched
 * @param moveTo         the folder that {@link AfterFetch#MOVE} takes mail to; else empty
 * @param smtp           where its mail is handed over
 * @param smtpLogin      to log in there with; empty to log in as for fetching
 */
@Table("mailbox")
public record Mailbox(@Id MailboxId id, @Version Integer version, String address, String name, boolean active,
        boolean keptBySettings, TeamId teamId, String language, SignatureTexts signatures, int reopenDays,
        boolean answersAutomatically,
        @Embedded.Empty(prefix = "imap_") MailHost imap, @Embedded.Empty LogIn logIn, String folder,
        AfterFetch afterFetch, String moveTo, @Embedded.Empty(prefix = "smtp_") MailHost smtp, String smtpLogin,
        SealedText smtpPassword) implements Audited {

    public static final String TYPE = "mailbox";

    public Mailbox {
        signatures = signatures == null ? SignatureTexts.NONE : signatures;
    }

    @Override
    public Ref ref() {
        return Ref.to(TYPE, id);
    }

    public Duration reopenWindow() {
        return Duration.ofDays(reopenDays);
    }

    /** As the settings say that it is entered and fetched. */
    public Mailbox kept(LogIn logIn, String folder, AfterFetch afterFetch, String moveTo) {
        return new Mailbox(id, version, address, name, true, true, teamId, language, signatures, reopenDays,
                answersAutomatically, MailHost.OF_SETTINGS, logIn, folder, afterFetch, moveTo, MailHost.OF_SETTINGS, "", null);
    }

    /** Whether it is entered and fetched the same way. */
    public boolean enteredAs(Mailbox other) {
        return active == other.active && imap.equals(other.imap) && logIn.equals(other.logIn) && folder.equals(other.folder)
                && afterFetch == other.afterFetch && moveTo.equals(other.moveTo) && smtp.equals(other.smtp)
                && smtpLogin.equals(other.smtpLogin) && Objects.equals(smtpPassword, other.smtpPassword);
    }

    /** From now on the settings count no more. */
    public Mailbox keptByPeople() {
        return new Mailbox(id, version, address, name, active, false, teamId, language, signatures, reopenDays,
                answersAutomatically, imap, logIn, folder, afterFetch, moveTo, smtp, smtpLogin, smtpPassword);
    }

    /** Its mail is fetched, or not, because somebody says so. */
    public Mailbox resting(boolean rests) {
        return new Mailbox(id, version, address, name, !rests, false, teamId, language, signatures, reopenDays,
                answersAutomatically, imap, logIn, folder, afterFetch, moveTo, smtp, smtpLogin, smtpPassword);
    }

    /** The same secrets under another seal. */
    public Mailbox sealed(LogIn logIn, SealedText smtpPassword) {
        return new Mailbox(id, version, address, name, active, keptBySettings, teamId, language, signatures, reopenDays,
                answersAutomatically, imap, logIn, folder, afterFetch, moveTo, smtp, smtpLogin, smtpPassword);
    }
}
