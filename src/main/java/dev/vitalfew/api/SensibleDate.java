package dev.vitalfew.api;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A date on which business can have been done, 1900 to 2200: a typo in the year is found at the
/// door and not in a chart. Null passes.
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = SensibleDate.Check.class)
public @interface SensibleDate {
    int FIRST_YEAR = 1900;
    int LAST_YEAR = 2200;

    String message() default "is a date of the years 1900 to 2200";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /// Compares years.
    final class Check implements ConstraintValidator<SensibleDate, LocalDate> {
        @Override
        public boolean isValid(@Nullable LocalDate date, ConstraintValidatorContext context) {
            return date == null || holds(date);
        }

        public static boolean holds(LocalDate date) {
            return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
        }
    }
}
