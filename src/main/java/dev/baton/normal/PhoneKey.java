package dev.baton.normal;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A phone number in E.164, such as {@code +40213000000}; digits of any script, extensions left out. */
public final class PhoneKey {

    private PhoneKey() {
    }

    /**
     * @param region ISO 3166 code of the country whose numbers are written without a country code, such as {@code RO};
     *               null when only international numbers can be read
     * @return empty when no number of a possible length can be read
     */
    public static Optional<String> of(@Nullable String text, @Nullable String region) {
        PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
        if (text == null) {
            return Optional.empty();
        }
        try {
            PhoneNumber number = phones.parse(region == null ? international(text.strip()) : text, region);
            return Optional.of(number).filter(phones::isPossibleNumber)
                    .map(one -> phones.format(one, PhoneNumberFormat.E164));
        } catch (NumberParseException noNumber) {
            return Optional.empty();
        }
    }

    /** Most of the world dials 00 for the plus; where a country is known, so is what it dials. */
    private static String international(String text) {
        return text.length() > 2 && isZero(text.charAt(0)) && isZero(text.charAt(1)) ? "+" + text.substring(2) : text;
    }

    private static boolean isZero(char digit) {
        return Character.digit(digit, 10) == 0;
    }
}
