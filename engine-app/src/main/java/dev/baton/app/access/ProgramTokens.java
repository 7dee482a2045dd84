package dev.baton.app.access;

import dev.baton.app.access.LoginRecords.Way;
import java.util.Optional;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Tells who a program acts for by its token. Wrong ones are counted per address, as wrong passwords are. */
@Component
class ProgramTokens {

    private final PersonalTokens tokens;
    private final KnownPeople people;
    private final Attempts attempts;
    private final LoginRecords records;

    ProgramTokens(PersonalTokens tokens, KnownPeople people, Attempts attempts, LoginRecords records) {
        this.tokens = tokens;
        this.people = people;
        this.attempts = attempts;
        this.records = records;
    }

    Authentication check(String secret, Client client) {
        Optional<Known> owner = tokens.owner(secret).flatMap(people::with);
        if (owner.isEmpty()) {
            attempts.admit(client.address());
            records.failed(null, Way.TOKEN, client);
            throw new BadCredentialsException("No such token");
        }
        records.succeeded(owner.get().person().id(), Way.TOKEN, client);
        return UsernamePasswordAuthenticationToken.authenticated(owner.get(), null, owner.get().byToken());
    }
}
