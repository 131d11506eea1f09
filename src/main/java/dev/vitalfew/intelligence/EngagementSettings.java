package dev.vitalfew.intelligence;

import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;

import dev.vitalfew.account.AccountTier;
import dev.vitalfew.api.Decimals;
import dev.vitalfew.scoring.engagement.CadenceRule;
import dev.vitalfew.scoring.engagement.CallRule;
import dev.vitalfew.scoring.engagement.EngagementPolicy;
import dev.vitalfew.scoring.engagement.GiftRule;
import dev.vitalfew.scoring.engagement.NeedRule;
import dev.vitalfew.scoring.engagement.SignalRule;
import dev.vitalfew.scoring.engagement.SolutionRule;
import dev.vitalfew.scoring.engagement.WhitespaceRule;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a policy says about engagement (D 5); what is left out stays as in the version before.
@Schema(name = "EngagementPolicy")
public record EngagementSettings(
        @DecimalMin("0")
                @DecimalMax("1000000")
                @Schema(
                        description = "The most that one gift is worth, in the reporting currency.",
                        examples = "100")
                @Nullable BigDecimal giftLimit,
        @Min(1)
                @Max(100)
                @Schema(description = "So many continuations in a row are a stall.", examples = "2")
                @Nullable Integer stalledAfter,
        @Size(max = 4)
                @Schema(
                        description =
                                "How long accounts of a tier may go unseen; a tier that is not named has no rhythm.")
                @Nullable List<@NotNull @Valid Rhythm> visits,
        @Min(1)
                @Max(3660)
                @Schema(
                        description =
                                "How many days ago a channel may have been used and still counts as used.",
                        examples = "365")
                @Nullable Integer channelDays,
        @Min(1)
                @Max(3660)
                @Schema(
                        description = "How many days an account may be without a new need.",
                        examples = "180")
                @Nullable Integer quietNeedDays,
        @Min(1)
                @Max(100)
                @Schema(description = "So many closing signals ask for the order.", examples = "2")
                @Nullable Integer signals,
        @Min(1) @Max(366) @Schema(description = "Within so many days.", examples = "14")
                @Nullable Integer signalDays,
        @DecimalMin("0")
                @DecimalMax("1")
                @Schema(
                        description =
                                "The least share of the open needs that an offer answers without being a push, a fraction.",
                        examples = "0.5")
                @Nullable BigDecimal leastSolution,
        @Min(1)
                @Max(36500)
                @Schema(
                        description =
                                "How many days after its last purchase an account owns a product line.",
                        examples = "730")
                @Nullable Integer ownedDays,
        @Min(1)
                @Max(3660)
                @Schema(
                        description =
                                "The days over which purchases count as current, at most `ownedDays`.",
                        examples = "365")
                @Nullable Integer currentDays,
        @Min(1)
                @Max(1000)
                @Schema(
                        description =
                                "The fewest buyers of a line in an industry whose median is a potential.",
                        examples = "3")
                @Nullable Integer peers) {
    private static final int DECIMALS = 10;
    private static final int DIGITS = 7;

    /// How often accounts of a tier are visited.
    @Schema(name = "VisitRhythm")
    public record Rhythm(
            @NotNull @Schema(description = "Whom.", examples = "KEY") AccountTier tier,
            @NotNull
                    @Min(1)
                    @Max(3660)
                    @Schema(description = "Every so many days.", examples = "30")
                    Integer days) {}

    static EngagementSettings of(EngagementPolicy rules) {
        return new EngagementSettings(
                rules.gifts().limit(),
                rules.calls().stalledAfter(),
                rules.cadence().everyDays().entrySet().stream()
                        .map(
                                each ->
                                        new Rhythm(
                                                AccountTier.valueOf(each.getKey()),
                                                each.getValue()))
                        .sorted(Comparator.comparing(Rhythm::tier))
                        .toList(),
                rules.cadence().channelDays(),
                rules.needs().quietDays(),
                rules.signals().signals(),
                rules.signals().days(),
                BigDecimal.valueOf(rules.solution().minimum()),
                rules.whitespace().ownedDays(),
                rules.whitespace().currentDays(),
                rules.whitespace().peers());
    }

    /// The rules that come of it; refused where they contradict themselves.
    EngagementPolicy over(EngagementPolicy before) {
        requireShort(giftLimit);
        requireShort(leastSolution);
        return new EngagementPolicy(
                new GiftRule(Objects.requireNonNullElse(giftLimit, before.gifts().limit())),
                new CallRule(
                        Objects.requireNonNullElse(stalledAfter, before.calls().stalledAfter())),
                new CadenceRule(
                        visits == null ? before.cadence().everyDays() : days(visits),
                        Objects.requireNonNullElse(channelDays, before.cadence().channelDays())),
                new NeedRule(Objects.requireNonNullElse(quietNeedDays, before.needs().quietDays())),
                new SignalRule(
                        Objects.requireNonNullElse(signals, before.signals().signals()),
                        Objects.requireNonNullElse(signalDays, before.signals().days())),
                leastSolution == null
                        ? before.solution()
                        : new SolutionRule(leastSolution.doubleValue()),
                whitespace(before.whitespace()));
    }

    private WhitespaceRule whitespace(WhitespaceRule before) {
        int owned = Objects.requireNonNullElse(ownedDays, before.ownedDays());
        int current = Objects.requireNonNullElse(currentDays, before.currentDays());
        if (current > owned) {
            throw VALIDATION_FAILED
                    .because("engagement.currentDays: is at most ownedDays")
                    .at("engagement.currentDays");
        }
        return new WhitespaceRule(
                owned, current, Objects.requireNonNullElse(peers, before.peers()));
    }

    private static Map<String, Integer> days(List<Rhythm> visits) {
        if (visits.stream().map(Rhythm::tier).distinct().count() < visits.size()) {
            throw VALIDATION_FAILED
                    .because("engagement.visits: names a tier twice")
                    .at("engagement.visits");
        }
        return visits.stream()
                .collect(Collectors.toMap(visit -> visit.tier().name(), Rhythm::days));
    }

    private static void requireShort(@Nullable BigDecimal number) {
        if (number != null && !Decimals.fits(number, DIGITS, DECIMALS)) {
            throw VALIDATION_FAILED
                    .because("engagement: numbers have up to %d decimals", DECIMALS)
                    .at("engagement");
        }
    }
}
