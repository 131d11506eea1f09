package dev.vitalfew.intelligence;

import static dev.vitalfew.api.ProblemCode.INVALID_PARAMETER;
import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;

import dev.vitalfew.api.AsOf;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// The two days whose scorecards are compared.
public record CompareQuery(
        @QueryParam("from") @Parameter(required = true, description = "The earlier day.")
                @Nullable AsOf from,
        @QueryParam("to") @Parameter(required = true, description = "The later day.")
                @Nullable AsOf to) {
    public CompareQuery {
        if (from == null || to == null) {
            throw INVALID_PARAMETER
                    .because("from and to are needed")
                    .at(from == null ? "from" : "to");
        }
        Limits.requireFourDigitYear("from", from.date());
        Limits.requireFourDigitYear("to", to.date());
        if (!from.date().isBefore(to.date())) {
            throw VALIDATION_FAILED.because("from is a day before to").at("from");
        }
    }

    LocalDate first() {
        return day(from);
    }

    LocalDate last() {
        return day(to);
    }

    private static LocalDate day(@Nullable AsOf given) {
        if (given == null) {
            throw new IllegalStateException("refused above");
        }
        return given.date();
    }
}
