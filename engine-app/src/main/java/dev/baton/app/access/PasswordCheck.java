package dev.baton.app.access;

import dev.baton.app.access.LoginRecords.Way;
import dev.baton.team.PasswordHash;
import dev.baton.team.People;
import dev.baton.team.Person;
import dev.baton.unit.Actor;
import dev.baton.unit.UnitOfWork;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Checks log-in name and password, from the form and from HTTP Basic. One at a time per name, so that sixteen clients that
 * start together pay for one hash and are not taken for sixteen guesses. An unknown name costs as much as a known one.
 */
@Component
class PasswordCheck implements AuthenticationProvider {

    private static final int LONGEST_LOGIN = 60;

    private final Lock[] oneAtATime = Stream.generate(ReentrantLock::new).limit(64).toArray(Lock[]::new);
    private final KnownPeople known;
    private final RememberedPasswords remembered;
    private final Attempts attempts;
    private final LoginRecords records;
    private final PasswordEncoder encoder;
    private final UnitOfWork units;
    private final People people;
    private final CompletableFuture<String> nobodysHash;

    PasswordCheck(KnownPeople known, RememberedPasswords remembered, Attempts attempts, LoginRecords records,
                  PasswordEncoder encoder, UnitOfWork units, People people) {
        this.known = known;
        this.remembered = remembered;
        this.attempts = attempts;
        this.records = records;
        this.encoder = encoder;
        this.units = units;
        this.people = people;
        this.nobodysHash = CompletableFuture.supplyAsync(() -> encoder.encode("nobody"));
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    @Override
    public Authentication authenticate(Authentication shown) {
        String login = shown.getName().strip().toLowerCase(Locale.ROOT);
        String password = String.valueOf(shown.getCredentials());
        if (login.length() > LONGEST_LOGIN || password.length() > PasswordPolicy.MAX_LENGTH) {
            throw new BadCredentialsException("Too long");
        }
        LogIn from = (LogIn) shown.getDetails();
        Known somebody = remembered(login, password).orElseGet(() -> checked(login, password, from));
        records.succeeded(somebody.person().id(), from.way(), from.client());
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(somebody, null, somebody.byPassword());
        signedIn.setDetails(from);
        return signedIn;
    }

    /** How and from where somebody tries; both log-in filters put it into their authentication's details. */
    record LogIn(Way way, Client client) {
    }

    private Optional<Known> remembered(String login, String password) {
        return known.called(login).filter(somebody -> remembered.know(somebody.person(), password));
    }

    private Known checked(String login, String password, LogIn from) {
        Lock turn = oneAtATime[Math.floorMod(login.hashCode(), oneAtATime.length)];
        turn.lock();
        try {
            return remembered(login, password).orElseGet(() -> verified(login, password, from));
        } finally {
            turn.unlock();
        }
    }

    private Known verified(String login, String password, LogIn from) {
        attempts.admit(from.client().address(), login);
        Optional<Known> somebody = known.called(login);
        String hash = somebody.map(one -> one.person().passwordHash().value()).orElseGet(nobodysHash::join);
        if (!encoder.matches(password, hash) || somebody.isEmpty()) {
            records.failed(somebody.map(one -> one.person().id()).orElse(null), from.way(), from.client());
            throw new BadCredentialsException("Wrong name or password");
        }
        attempts.takeBack(from.client().address(), login);
        if (encoder.upgradeEncoding(hash)) {
            renew(somebody.get().person(), password);
        }
        Known right = known.called(login).orElseThrow();
        remembered.remember(right.person(), password);
        return right;
    }

    /** Hashed by an older algorithm: the same password by today's, and no younger for it. */
    private void renew(Person person, String password) {
        var hash = new PasswordHash(encoder.encode(password));
        units.run(Actor.system("log-in"), null, () -> people.findById(person.id())
                .ifPresent(now -> people.save(now.withPassword(hash, now.passwordChangedAt()))));
    }
}
