package dev.baton.app.access;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What a new password must be, settings {@code baton.password.*}.
 *
 * @param minLength in characters
 * @param kinds how many of four kinds it must mix: small letters, capitals, digits, others
 * @param maxAgeDays after how many days it must be changed at log-in, three to six months
 */
@ConfigurationProperties("baton.password")
@Validated
record PasswordPolicy(@DefaultValue("10") @Min(8) @Max(64) int minLength, @DefaultValue("3") @Min(1) @Max(4) int kinds,
                      @DefaultValue("180") @Min(90) @Max(180) int maxAgeDays) {

    /** Longer ones only serve to keep the machine busy. */
    static final int MAX_LENGTH = 128;

    boolean tooOld(Instant changedAt, Instant now) {
        return changedAt.plus(Duration.ofDays(maxAgeDays)).isBefore(now);
    }

    /** Message keys of all that is wrong with a new password; empty when it is good. */
    List<Complaint> complaints(String password, String login) {
        List<Complaint> complaints = new ArrayList<>();
        if (password.codePointCount(0, password.length()) < minLength) {
            complaints.add(new Complaint("access.password.short", minLength));
        }
        if (password.length() > MAX_LENGTH) {
            complaints.add(new Complaint("access.password.long", MAX_LENGTH));
        }
        if (kindsIn(password) < kinds) {
            complaints.add(new Complaint("access.password.plain", kinds));
        }
        if (password.toLowerCase(Locale.ROOT).contains(login)) {
            complaints.add(new Complaint("access.password.login", 0));
        }
        return complaints;
    }

    record Complaint(String key, long number) {
    }

    private static long kindsIn(String password) {
        IntPredicate small = Character::isLowerCase;
        IntPredicate capital = Character::isUpperCase;
        IntPredicate digit = Character::isDigit;
        IntPredicate other = small.or(capital).or(digit).negate();
        return Stream.of(small, capital, digit, other).filter(kind -> password.codePoints().anyMatch(kind)).count();
    }
}
