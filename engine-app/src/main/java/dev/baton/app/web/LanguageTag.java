package dev.baton.app.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.IllformedLocaleException;
import java.util.Locale;

/** A well-formed tag of BCP 47 such as {@code ro} or {@code pt-BR}, no longer than we keep; empty or null says nothing. */
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = LanguageTag.WellFormed.class)
public @interface LanguageTag {

    String message() default "{problem.language}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class WellFormed implements ConstraintValidator<LanguageTag, String> {

        private static final int LONGEST = 12;

        @Override
        public boolean isValid(String tag, ConstraintValidatorContext context) {
            return tag == null || tag.isBlank() || isOne(tag);
        }

        public static boolean isOne(String tag) {
            try {
                return tag.length() <= LONGEST && !new Locale.Builder().setLanguageTag(tag).build().getLanguage().isEmpty();
            } catch (IllformedLocaleException none) {
                return false;
            }
        }
    }
}
