package dev.baton.app.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.baton.team.Person;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Remembers for a minute that a password was right, so that programs with HTTP Basic do not pay for the slow hash on every
 * call. Only a keyed hash is kept, the key lives as long as this process, and it covers the person's version and stored
 * hash: once password, roles or account change, nothing is remembered any more.
 */
@Component
class RememberedPasswords {

    private static final long NANOS = Duration.ofMinutes(1).toNanos();
    private static final int MOST = 10_000;

    private final Map<String, Long> until = new ConcurrentHashMap<>();
    private final SecretKeySpec key;

    RememberedPasswords() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        key = new SecretKeySpec(random, "HmacSHA256");
    }

    boolean know(Person person, String password) {
        Long end = until.get(mark(person, password));
        return end != null && System.nanoTime() - end < 0;
    }

    void remember(Person person, String password) {
        if (until.size() >= MOST) {
            until.values().removeIf(end -> System.nanoTime() - end >= 0);
        }
        if (until.size() < MOST) {
            until.put(mark(person, password), System.nanoTime() + NANOS);
        }
    }

    private String mark(Person person, String password) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update((person.id() + " " + person.version() + " " + person.passwordHash().value() + " ").getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(password.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }
}
