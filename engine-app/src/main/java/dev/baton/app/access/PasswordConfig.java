package dev.baton.app.access;

import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * How passwords are hashed: Argon2id with 19 MiB, two passes and one lane, the first choice of
 * <a href="https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html">OWASP</a>. Bouncy Castle
 * computes it, which Spring Security's own encoder builds on and which is maintained; bcrypt would need no library, but
 * ignores what follows the 72nd byte and is cheap to attack on graphics cards. The stored form names its algorithm, so
 * that a later one can be brought in and old hashes are renewed at the next log-in.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PasswordPolicy.class)
class PasswordConfig {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;

    @Bean
    PasswordEncoder passwordEncoder() {
        return new DelegatingPasswordEncoder("argon2id",
                Map.of("argon2id", new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES)));
    }
}
