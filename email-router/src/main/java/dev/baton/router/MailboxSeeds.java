package dev.baton.router;

import dev.baton.id.Tsids;
import dev.baton.mail.LogIn;
import dev.baton.mail.MailHost;
import dev.baton.mail.MailKeys;
import dev.baton.mail.Mailbox;
import dev.baton.mail.MailboxId;
import dev.baton.mail.Mailboxes;
import dev.baton.mail.RenewedTokens;
import dev.baton.mail.SecretUnreadable;
import dev.baton.mail.SignatureTexts;
import dev.baton.team.Team;
import dev.baton.team.Teams;
import dev.baton.unit.Actor;
import dev.baton.unit.UnitOfWork;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The mailboxes that the settings name become records at start, and stay in step with the settings until somebody
 * edits in the product how they are entered or fetched. What the settings name no more stays as it is: another node may
 * name it.
 * Secrets under a former key are sealed anew.
 */
final class MailboxSeeds {

    private static final Logger log = LoggerFactory.getLogger(MailboxSeeds.class);
    private static final int REOPEN_DAYS = 30;

    private final RouterSettings settings;
    private final Mailboxes mailboxes;
    private final Ways ways;
    private final MailKeys keys;
    private final RenewedTokens renewed;
    private final Teams teams;
    private final Tsids ids;
    private final UnitOfWork units;

    MailboxSeeds(RouterSettings settings, Mailboxes mailboxes, Ways ways, MailKeys keys, RenewedTokens renewed,
            Teams teams, Tsids ids, UnitOfWork units) {
        this.settings = settings;
        this.mailboxes = mailboxes;
        this.ways = ways;
        this.keys = keys;
        this.renewed = renewed;
        this.teams = teams;
        this.ids = ids;
        this.units = units;
    }

    void sow() {
        settings.mailboxes().forEach(one -> units.run(Actor.system("settings"), null, () -> sow(one)));
        mailboxes.findAll().forEach(one -> units.run(Actor.system("settings"), null, () -> sealAnew(one.id())));
        renewed.sealAnew();
    }

    private void sow(RouterSettings.Mailbox named) {
        var address = named.address().toLowerCase(Locale.ROOT);
        var found = mailboxes.findByAddress(address).orElseGet(() -> blank(address));
        if (!found.keptBySettings()) {
            log.debug("{} was edited in the product: its settings count no more", address);
        } else if (found.version() == null || !isAs(found, named)) {
            mailboxes.save(found.kept(logIn(named, found.id()), named.folder(), named.afterFetch(), named.moveTo()));
        }
    }

    /** Named after a team, it is that team's. */
    private Mailbox blank(String address) {
        var name = address.substring(0, Math.max(0, address.indexOf('@')));
        var team = teams.findByTeamKey(name).map(Team::id).orElse(null);
        return new Mailbox(ids.next(MailboxId::new), null, address, "", true, true, team, "", SignatureTexts.NONE,
                REOPEN_DAYS, true, MailHost.OF_SETTINGS, new LogIn("", null, LogIn.Grant.NONE), "", null, "",
                MailHost.OF_SETTINGS, "", null);
    }

    private boolean isAs(Mailbox found, RouterSettings.Mailbox named) {
        try {
            var known = ways.to(found).mailbox();
            return found.active() && known.user().equals(named.user()) && known.password().equals(named.password())
                    && known.oauth().equals(named.oauth()) && known.folder().equals(named.folder())
                    && known.afterFetch() == named.afterFetch() && known.moveTo().equals(named.moveTo());
        } catch (SecretUnreadable sealed) {
            return false; // the settings know it
        }
    }

    private LogIn logIn(RouterSettings.Mailbox named, MailboxId id) {
        var oauth = named.oauth();
        return new LogIn(named.user().equals(named.address()) ? "" : named.user(), keys.seal(named.password(), id, "password"),
                new LogIn.Grant(oauth.tokenUrl(), oauth.clientId(), oauth.scope(),
                        keys.seal(oauth.clientSecret(), id, "clientSecret"),
                        keys.seal(oauth.refreshToken(), id, "refreshToken"), keys.seal(oauth.token(), id, "accessToken")));
    }

    private void sealAnew(MailboxId id) {
        mailboxes.findById(id).ifPresent(one -> {
            try {
                var anew = ways.sealedAnew(one);
                if (!anew.equals(one)) {
                    mailboxes.save(anew);
                    log.info("The secrets of {} are sealed with the new key", one.address());
                }
            } catch (SecretUnreadable sealed) {
                log.warn("{}: {}", one.address(), sealed.getMessage());
            }
        });
    }
}
