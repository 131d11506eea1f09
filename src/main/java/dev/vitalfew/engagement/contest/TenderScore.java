package dev.vitalfew.engagement.contest;

import dev.vitalfew.api.Decimals;
import dev.vitalfew.api.TextLength;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What one bidder gets for one criterion.
@Schema(name = "TenderScore")
record TenderScore(
        @NotNull
                @TextLength(max = 200)
                @Schema(
                        required = true,
                        minLength = 1,
                        maxLength = 200,
                        description = "`US`, or the name of a rival.",
                        examples = "US")
                String bidder,
        @NotNull
                @DecimalMin("0")
                @DecimalMax("100")
                @Schema(
                        required = true,
                        description = "0 worst to 100 best; all of a tender on one scale.",
                        examples = "80")
                BigDecimal score) {
    /// Our own name among the bidders.
    static final String US = "US";

    /// Equal numbers are equal, however many zeros they came with.
    TenderScore {
        score = plainIfShort(score);
    }

    /// Numbers that are refused later are left alone: an exponent can stand for a gigabyte of
    /// zeros. Null is refused later too.
    static BigDecimal plainIfShort(BigDecimal number) {
        return number != null && Decimals.fits(number, 3, TenderCriterion.DECIMALS)
                ? Decimals.plain(number)
                : number;
    }
}
