package dev.vitalfew.api;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/// Bounds the length of a text in code points; from a minimum of 1 on, what cannot be seen is not
/// enough. Null passes.
@Target({
    ElementType.FIELD,
    ElementType.PARAMETER,
    ElementType.TYPE_USE,
    ElementType.RECORD_COMPONENT
})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = TextLength.Check.class)
public @interface TextLength {
    int min() default 1;

    int max();

    String message() default "needs {min} to {max} characters, not all of them white space";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /// Counts.
    final class Check implements ConstraintValidator<TextLength, String> {
        private int min;
        private int max;

        @Override
        public void initialize(TextLength bounds) {
            min = bounds.min();
            max = bounds.max();
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            if (text == null) {
                return true;
            }
            int length = Text.length(text);
            return min <= length && length <= max && (min == 0 || Text.isVisible(text));
        }
    }
}
