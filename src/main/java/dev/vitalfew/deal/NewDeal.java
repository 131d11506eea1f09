package dev.vitalfew.deal;

import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;

import dev.vitalfew.api.Decimals;
import dev.vitalfew.api.ExternalRef;
import dev.vitalfew.api.Money;
import dev.vitalfew.api.SensibleDate;
import dev.vitalfew.api.TextLength;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// All of a deal that its owner decides.
@Schema(name = "NewDeal")
public record NewDeal(
        @NotNull UUID accountId,
        @NotNull
                @TextLength(max = 200)
                @Schema(
                        description = "What the deal is called.",
                        examples = "Spare parts 2027",
                        minLength = 1,
                        maxLength = 200)
                String name,
        @Schema(description = "How far it has come.", defaultValue = "TARGETED")
                @Nullable Stage stage,
        @Schema(description = "What it is worth; absent where nobody knows.")
                @Nullable Money amount,
        @Schema(
                        description = "Of winning, a fraction; the stage's own where absent.",
                        examples = "0.6")
                @DecimalMin("0")
                @DecimalMax("1")
                @Nullable BigDecimal probability,
        @Schema(description = "When it began; today where left out.") @SensibleDate
                @Nullable LocalDate openedOn,
        @Schema(description = "When it should be decided.") @SensibleDate
                @Nullable LocalDate expectedCloseOn,
        @Schema(description = "The seller who leads it.") @Nullable UUID sellerId,
        @TextLength(max = 2000)
                @Schema(
                        description = "What is to be sold.",
                        examples = "Pumps",
                        minLength = 1,
                        maxLength = 2000)
                @Nullable String productLine,
        @TextLength(max = 200)
                @Schema(
                        description = "Where the lead came from.",
                        examples = "Trade fair",
                        minLength = 1,
                        maxLength = 200)
                @Nullable String source,
        @Schema(description = "What makes it hard.") @Nullable List<@NotNull Trait> traits,
        @Schema(description = "Who else wants the order.", examples = "[\"Globex\"]")
                @Size(max = 50)
                @Nullable List<@NotNull @TextLength(max = 200) String> rivals,
        @TextLength(max = 2000)
                @Schema(
                        description = "How we want to win; a deal without one is unplanned.",
                        examples = "Win the user first, then the committee",
                        minLength = 1,
                        maxLength = 2000)
                @Nullable String plan,
        @TextLength(max = 2000)
                @Schema(
                        examples = "Wants one supplier for all three plants",
                        minLength = 1,
                        maxLength = 2000,
                        description = "The insight card: what the customer cares about.")
                @Nullable String insight,
        @Schema(
                        description =
                                "How far the customer had come when we learned of it; early is before the approval.")
                @Nullable EntryTiming entryTiming,
        @Schema(description = "By which way it is sold; absent where nobody said.")
                @Nullable SalesMode salesMode,
        @Schema(
                        description =
                                "The deal of the same account that this one adds to; absent for one of its own.")
                @Nullable UUID parentId,
        @Size(max = ExternalRef.MAX_PER_RESOURCE)
                @Nullable List<@NotNull @Valid ExternalRef> refs) {
    private static final int DECIMALS = 4;

    /// What a valid deal looks like at rest: references, traits and rivals are sets, shown in
    /// order.
    Settled settled(LocalDate today) {
        LocalDate opened = Objects.requireNonNullElse(openedOn, today);
        if (opened.isAfter(today)) {
            throw VALIDATION_FAILED.because("openedOn: is not in the future").at("openedOn");
        }
        if (probability != null && !Decimals.fits(probability, 1, DECIMALS)) {
            throw VALIDATION_FAILED
                    .because("probability: has up to %d decimals", DECIMALS)
                    .at("probability");
        }
        return new Settled(
                accountId,
                name,
                Objects.requireNonNullElse(stage, Stage.TARGETED),
                opened,
                new Terms(
                        amount,
                        probability == null ? null : Decimals.plain(probability),
                        expectedCloseOn,
                        sellerId),
                new Story(
                        productLine,
                        source,
                        set(traits),
                        set(rivals),
                        plan,
                        insight,
                        entryTiming,
                        salesMode),
                parentId,
                set(refs));
    }

    NewDeal withRef(ExternalRef ref) {
        List<ExternalRef> all = new ArrayList<>(refs == null ? List.of() : refs);
        all.add(ref);
        return new NewDeal(
                accountId,
                name,
                stage,
                amount,
                probability,
                openedOn,
                expectedCloseOn,
                sellerId,
                productLine,
                source,
                traits,
                rivals,
                plan,
                insight,
                entryTiming,
                salesMode,
                parentId,
                all);
    }

    private static <T extends Comparable<T>> List<T> set(@Nullable Collection<T> given) {
        return given == null ? List.of() : List.copyOf(new TreeSet<>(given));
    }

    /// What a deal is expected to bring, when, and whose it is. Their history is kept: figures of a
    /// past date are those that were known then.
    record Terms(
            @Nullable Money amount,
            @Nullable BigDecimal probability,
            @Nullable LocalDate expectedCloseOn,
            @Nullable UUID sellerId) {}

    record Story(
            @Nullable String productLine,
            @Nullable String source,
            List<Trait> traits,
            List<String> rivals,
            @Nullable String plan,
            @Nullable String insight,
            @Nullable EntryTiming entryTiming,
            @Nullable SalesMode salesMode) {}

    /// A valid deal with every choice made.
    record Settled(
            UUID accountId,
            String name,
            Stage stage,
            LocalDate openedOn,
            Terms terms,
            Story story,
            @Nullable UUID parentId,
            List<ExternalRef> refs) {}
}
