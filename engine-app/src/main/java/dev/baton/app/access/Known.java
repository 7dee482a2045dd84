package dev.baton.app.access;

import dev.baton.app.web.Speaks;
import dev.baton.team.Person;
import dev.baton.team.Role;
import dev.baton.team.Viewer;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * Somebody who has shown who they are: the principal of every authentication. It is looked up anew for each request and
 * never stored, so that a change of roles counts at once.
 *
 * @param passwordTooOld the password must be changed before anything else may be done with it
 */
public record Known(Person person, Viewer viewer, boolean passwordTooOld) implements AuthenticatedPrincipal,
        Speaks {

    /** What every page and call asks for at least. */
    static final String PERSON = "PERSON";
    static final String PASSWORD_TOO_OLD = "PASSWORD_TOO_OLD";

    @Override
    public String getName() {
        return person.login();
    }

    @Override
    public String name() {
        return person.name();
    }

    @Override
    public Locale language() {
        return person.locale();
    }

    @Override
    public ZoneId zone() {
        return person.zone();
    }

    /** With a password: none but the way to the password page while it is too old. */
    Collection<GrantedAuthority> byPassword() {
        return passwordTooOld ? AuthorityUtils.createAuthorityList(PASSWORD_TOO_OLD) : byToken();
    }

    Collection<GrantedAuthority> byToken() {
        return Stream.concat(Stream.of(PERSON), person.roles().all().stream().map(Role::name).map("ROLE_"::concat))
                .<GrantedAuthority>map(SimpleGrantedAuthority::new).toList();
    }
}
