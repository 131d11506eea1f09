package dev.vitalfew.account;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A country by its ISO 3166-1 alpha-2 code, in upper case. Null passes.
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Country.Check.class)
@interface Country {
    String message() default "is an ISO 3166-1 alpha-2 code such as DE";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /// Looks the code up.
    final class Check implements ConstraintValidator<Country, String> {
        private static final Set<String> KNOWN =
                Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

        @Override
        public boolean isValid(@Nullable String code, ConstraintValidatorContext context) {
            return code == null || KNOWN.contains(code);
        }
    }
}
