package dev.vitalfew.ledger;

import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;

import dev.vitalfew.api.Decimals;
import dev.vitalfew.api.Message;
import dev.vitalfew.api.Money;
import dev.vitalfew.api.SensibleDate;
import dev.vitalfew.api.TextLength;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One line of an order. Quantity and amounts may be negative: a return.
@Schema(name = "NewPurchase")
public record NewPurchase(
        @NotNull
                @TextLength(max = 200)
                @Schema(
                        minLength = 1,
                        maxLength = 200,
                        description = "The key of the order where it comes from.",
                        examples = "SO-10248")
                String orderNo,
        @PositiveOrZero
                @Schema(
                        defaultValue = "1",
                        description = "Which line of the order.",
                        examples = "1")
                @Nullable Integer lineNo,
        @NotNull @SensibleDate @Schema(description = "The day that counts.") LocalDate orderedOn,
        @TextLength(max = 2000)
                @Schema(
                        minLength = 1,
                        maxLength = 2000,
                        description = "What was bought.",
                        examples = "Coolant pump 40-160")
                @Nullable String product,
        @TextLength(max = 2000)
                @Schema(
                        minLength = 1,
                        maxLength = 2000,
                        description = "The line that the product belongs to.",
                        examples = "Pumps")
                @Nullable String productLine,
        @Schema(
                        description = "How many; up to 15 digits before and 4 after the point.",
                        examples = "12")
                @Nullable BigDecimal quantity,
        @NotNull @Schema(description = "What the customer pays for the line.") Money amount,
        @Schema(description = "What the line cost us, in the currency of the amount.")
                @Nullable Money cost,
        @Schema(description = "What sellers got for it, in the currency of the amount.")
                @Nullable Money commission,
        @Size(max = 100)
                @Schema(description = "The sellers to whom it is credited; nobody where left out.")
                @Nullable List<@NotNull @Valid Credit> credits) {
    private static final BigDecimal TOLERANCE = new BigDecimal("1e-9");

    /// What several members say together.
    void requireConsistent() {
        if (quantity != null && !Decimals.fits(quantity, 15, 4)) {
            throw broken(
                    "quantity", Message.of("has up to 15 digits before and 4 after the point"));
        }
        requireSameCurrency("cost", cost);
        requireSameCurrency("commission", commission);
        if (credits != null && !credits.isEmpty()) {
            requireWhole(credits);
        }
    }

    private void requireSameCurrency(String member, @Nullable Money money) {
        if (money != null && !money.currency().equals(amount.currency())) {
            throw broken(member + ".currency", Message.of("is the currency of the amount"));
        }
    }

    private static void requireWhole(List<Credit> credits) {
        BigDecimal sum = BigDecimal.ZERO;
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < credits.size(); i++) {
            Credit credit = credits.get(i);
            sum = sum.add(credit.share());
            if (!seen.add(credit.sellerId())) {
                throw broken(
                        "credits[%d].sellerId".formatted(i), Message.of("names each seller once"));
            }
        }
        if (sum.subtract(BigDecimal.ONE).abs().compareTo(TOLERANCE) > 0) {
            throw broken("credits", Message.of("have shares that sum to 1"));
        }
    }

    private static RuntimeException broken(String path, Message rule) {
        return VALIDATION_FAILED.because("%s %s", path, rule).at(path);
    }

    int line() {
        return lineNo == null ? 1 : lineNo;
    }

    List<Credit> creditList() {
        return credits == null ? List.of() : credits;
    }
}
