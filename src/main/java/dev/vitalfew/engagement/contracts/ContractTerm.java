package dev.vitalfew.engagement.contracts;

import dev.vitalfew.api.Decimals;
import dev.vitalfew.api.TextLength;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One thing that was negotiated. What is asked and offered may be a price, a date or a service,
/// and so is text; what was given way by is a number.
@Schema(name = "ContractTerm")
record ContractTerm(
        @NotNull @Schema(required = true, description = "What was negotiated.") TermKind kind,
        @TextLength(max = 200)
                @Schema(
                        description = "What the customer asked for.",
                        minLength = 1,
                        maxLength = 200,
                        examples = "15 % off")
                @Nullable String ask,
        @TextLength(max = 200)
                @Schema(
                        description = "What we offered at first.",
                        minLength = 1,
                        maxLength = 200,
                        examples = "5 % off")
                @Nullable String offer,
        @TextLength(max = 200)
                @Schema(
                        description = "What was agreed.",
                        minLength = 1,
                        maxLength = 200,
                        examples = "8 % off")
                @Nullable String agreed,
        @Size(max = 50)
                @Schema(
                        description =
                                "By how much we gave way in each round, in one unit; 0 where we did not.",
                        examples = "[2, 1]")
                @Nullable List<@NotNull @DecimalMin("0") BigDecimal> concessions) {
    static final int WHOLE = 15;
    static final int DECIMALS = 4;

    ContractTerm {
        concessions =
                concessions == null
                        ? List.of()
                        : concessions.stream().map(ContractTerm::plainIfShort).toList();
    }

    /// Null is refused later, and so is a number of a billion digits.
    private static BigDecimal plainIfShort(BigDecimal number) {
        return number != null && Decimals.fits(number, WHOLE, DECIMALS)
                ? Decimals.plain(number)
                : number;
    }

    @Override
    public List<BigDecimal> concessions() {
        return concessions == null ? List.of() : concessions;
    }
}
