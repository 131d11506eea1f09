package dev.vitalfew.intelligence;

import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which months a forecast is for, and where its probabilities come from.
public record ForecastQuery(
        @QueryParam("from")
                @Parameter(description = "First day; by default the first of the month of `asOf`.")
                @Nullable LocalDate from,
        @QueryParam("to")
                @Parameter(
                        description =
                                "First day that counts no more, at most 120 months later; by default 12 months after `from`.")
                @Nullable LocalDate to,
        @QueryParam("basis")
                @Parameter(
                        description =
                                "Whence the probability of a deal that has none of its own: the policy's by stage, or what became of earlier deals that stood there.",
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        implementation = Basis.class,
                                        defaultValue = "POLICY"))
                @Nullable Basis basis) {
    private static final int MONTHS = 12;

    /// Where probabilities come from.
    public enum Basis {
        POLICY,
        HISTORY
    }

    public ForecastQuery {
        Limits.requireFourDigitYear("from", from);
        Limits.requireFourDigitYear("to", to);
    }

    Basis basisOrPolicy() {
        return basis == null ? Basis.POLICY : basis;
    }

    /// The days of the forecast.
    ///
    /// @param to exclusive
    record Days(LocalDate from, LocalDate to) {}

    Days days(LocalDate asOf, int maxMonths) {
        LocalDate first = from == null ? asOf.withDayOfMonth(1) : from;
        LocalDate end = to == null ? first.plusMonths(MONTHS) : to;
        if (!first.isBefore(end)) {
            throw VALIDATION_FAILED
                    .because("from is a day before to, which is exclusive")
                    .at("from");
        }
        if (first.plusMonths(maxMonths).isBefore(end)) {
            throw VALIDATION_FAILED
                    .because("to is at most %d months after from", maxMonths)
                    .at("to");
        }
        return new Days(first, end);
    }
}
