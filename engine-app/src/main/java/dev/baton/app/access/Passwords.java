package dev.baton.app.access;

import dev.baton.app.access.PasswordPolicy.Complaint;
import dev.baton.team.PasswordHash;
import dev.baton.team.People;
import dev.baton.unit.Actor;
import dev.baton.unit.UnitOfWork;
import java.time.Clock;
import java.util.List;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Changes one's own password. The slow hashes are computed outside of the unit of work. */
@Component
class Passwords {

    private final PasswordEncoder encoder;
    private final PasswordPolicy policy;
    private final Attempts attempts;
    private final UnitOfWork units;
    private final People people;
    private final Clock clock;

    Passwords(PasswordEncoder encoder, PasswordPolicy policy, Attempts attempts, UnitOfWork units, People people,
              Clock clock) {
        this.encoder = encoder;
        this.policy = policy;
        this.attempts = attempts;
        this.units = units;
        this.people = people;
        this.clock = clock;
    }

    /** What keeps the password from being changed; empty when it is changed. All sessions of the old one end. */
    List<Complaint> change(Known known, String current, String fresh, Client client) {
        String login = known.person().login();
        String stored = known.person().passwordHash().value();
        try {
            attempts.admit(client.address(), login);
        } catch (TooManyAttempts tooMany) {
            return List.of(new Complaint("access.attempts", tooMany.seconds()));
        }
        if (!encoder.matches(current, stored)) {
            return List.of(new Complaint("access.password.wrong", 0));
        }
        attempts.takeBack(client.address(), login);
        if (fresh.equals(current)) {
            return List.of(new Complaint("access.password.same", 0));
        }
        List<Complaint> complaints = policy.complaints(fresh, login);
        if (complaints.isEmpty()) {
            var hash = new PasswordHash(encoder.encode(fresh));
            units.run(Actor.person(known.person().id(), "page"), null, () -> people.save(
                    people.findById(known.person().id()).orElseThrow().withPassword(hash, clock.instant())));
        }
        return complaints;
    }
}
