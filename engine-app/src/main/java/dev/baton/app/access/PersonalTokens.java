package dev.baton.app.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.baton.app.api.Sha256;
import dev.baton.id.Tsids;
import dev.baton.team.PersonId;
import dev.baton.unit.UnitOfWork;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Random tokens that people make for their programs. Whose a token is, is remembered for some seconds, so a revoked one
 * ends at once on this node and within those seconds on another.
 */
@Component
class PersonalTokens {

    private static final String PREFIX = "baton_";
    private static final int BYTES = 32;
    private static final long NANOS = Duration.ofSeconds(5).toNanos();
    private static final int MOST = 10_000;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, Owner> owners = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;
    private final Tsids ids;
    private final Clock clock;

    PersonalTokens(JdbcClient jdbc, Tsids ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    private record Owner(PersonId person, Instant expiresAt, long readAt) {

        boolean fresh() {
            return System.nanoTime() - readAt <= NANOS;
        }
    }

    /** @param expiresAt null: until it is revoked */
    record Listed(TokenId id, String name, Instant createdAt, Instant expiresAt) {
    }

    record Made(Listed listed, String secret) {
    }

    /** The secret is told once; afterwards nobody knows it but the owner. */
    Made make(PersonId person, String name, Instant expiresAt) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Listed listed = new Listed(ids.next(TokenId::new), name, clock.instant(), expiresAt);
        jdbc.sql("""
                insert into personal_token (id, person_id, name, token_hash, created_at, expires_at)
                values (?, ?, ?, ?, ?, ?)""")
                .params(listed.id().value(), person.value(), name, hash(secret), Timestamp.from(listed.createdAt()),
                        expiresAt == null ? null : Timestamp.from(expiresAt)).update();
        return new Made(listed, secret);
    }

    /** Newest first. */
    List<Listed> of(PersonId person) {
        return jdbc.sql("""
                select id, name, created_at, expires_at from personal_token where person_id = ?
                order by created_at desc, id desc""").param(person.value())
                .query((row, n) -> new Listed(new TokenId(row.getLong(1)), row.getString(2),
                        row.getTimestamp(3).toInstant(), instant(row.getTimestamp(4)))).list();
    }

    /** False when this person has no such token. */
    boolean revoke(PersonId person, TokenId token) {
        boolean revoked = jdbc.sql("delete from personal_token where id = ? and person_id = ?")
                .params(token.value(), person.value()).update() == 1;
        UnitOfWork.now().afterCommit(owners::clear);
        return revoked;
    }

    Optional<PersonId> owner(String secret) {
        String hash = hash(secret);
        Owner owner = owners.get(hash);
        if (owner == null || !owner.fresh()) {
            owner = read(hash);
            remember(hash, owner);
        }
        return Optional.ofNullable(owner)
                .filter(one -> one.expiresAt() == null || one.expiresAt().isAfter(clock.instant())).map(Owner::person);
    }

    private void remember(String hash, Owner owner) {
        if (owner == null) {
            owners.remove(hash);
        } else if (owners.size() < MOST || owners.values().removeIf(one -> !one.fresh())) {
            owners.put(hash, owner);
        }
    }

    private Owner read(String hash) {
        return jdbc.sql("select person_id, expires_at from personal_token where token_hash = ?").param(hash)
                .query((row, n) -> new Owner(new PersonId(row.getLong(1)), instant(row.getTimestamp(2)),
                        System.nanoTime())).optional().orElse(null);
    }

    private static String hash(String secret) {
        return Sha256.of(secret.getBytes(UTF_8));
    }

    private static Instant instant(Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
