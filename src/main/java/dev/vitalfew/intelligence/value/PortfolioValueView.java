package dev.vitalfew.intelligence.value;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.vitalfew.api.Paged;
import dev.vitalfew.api.Tabular;
import dev.vitalfew.intelligence.LinesView;
import dev.vitalfew.intelligence.UnconvertedView;
import dev.vitalfew.scoring.value.Quadrant;
import dev.vitalfew.scoring.value.ValueState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What the portfolio brings against what it costs (D 2.3, 2.8). Totals of nothing are 0, its
/// ratios null.
@Schema(name = "PortfolioValue")
public record PortfolioValueView(
        @Schema(description = "The last day that was seen.") LocalDate asOf,
        @JsonInclude(Include.NON_NULL) @Nullable LocalDate from,
        @JsonInclude(Include.NON_NULL) @Nullable LocalDate to,
        @Schema(description = "The policy that shaped it.", examples = "1") int policyVersion,
        @Schema(description = "Of all amounts.", examples = "EUR") String currency,
        @Schema(description = "Accounts with a purchase or a cost.", examples = "89") int accounts,
        @Schema(description = "Accounts that the books say nothing of; they are not judged.")
                WithoutFacts withoutFacts,
        @Schema(description = "Sums over the accounts.") Totals totals,
        @Schema(description = "How the accounts fare.") States states,
        @Schema(
                        description =
                                "Cumulative net value, the most valuable account first: it rises to a peak, and the rest gives some of it back.")
                Whale whale,
        @Schema(description = "Where the quadrants meet.") Borders borders,
        @Schema(description = "How many accounts stand in which quadrant.") Quadrants quadrants,
        @Schema(description = "Purchase lines whose goods have no cost, left out of the margins.")
                LinesView withoutCost,
        @Schema(description = "Purchase lines that have no rate, by currency.")
                List<UnconvertedView> unconverted,
        @Schema(description = "Costs that have no rate, by currency.")
                List<UnconvertedView> unconvertedCosts,
        @Schema(description = "The most valuable first.") List<Item> items,
        @JsonInclude(Include.ALWAYS) @Schema(required = true, nullable = true)
                @Nullable String nextPageToken,
        @JsonIgnore Picture picture)
        implements Tabular, Paged {
    public PortfolioValueView {
        unconverted = List.copyOf(unconverted);
        unconvertedCosts = List.copyOf(unconvertedCosts);
        items = List.copyOf(items);
    }

    @Override
    public List<Item> rows() {
        return items;
    }

    @Override
    public Class<Item> rowType() {
        return Item.class;
    }

    /// Beside the population.
    @Schema(name = "AccountsWithoutFacts")
    public record WithoutFacts(@Schema(description = "How many.", examples = "2") int accounts) {}

    /// Sums.
    @Schema(name = "ValueTotals")
    public record Totals(
            @Schema(description = "All purchase lines.", examples = "1265793.04")
                    BigDecimal revenue,
            @Schema(description = "Where it is known, or assumed by policy.", examples = "800000")
                    BigDecimal costOfGoods,
            @Schema(description = "Of the lines with a cost of goods.", examples = "465793.04")
                    BigDecimal grossMargin,
            @Schema(description = "Service, delivery, teams and other.", examples = "64942.69")
                    BigDecimal costToServe,
            @Schema(
                            description =
                                    "Of winning the accounts, what falls into the period, and what was written off.",
                            examples = "12000")
                    BigDecimal amortisedAcquisition,
            @Schema(description = "Discounts.", examples = "5000") BigDecimal concessions,
            @Schema(description = "Gross margin without all costs above.", examples = "383850.35")
                    BigDecimal netValue,
            @JsonInclude(Include.ALWAYS)
                    @Schema(
                            required = true,
                            nullable = true,
                            description = "Net value by total cost; null where nothing was spent.",
                            examples = "0.43")
                    @Nullable Double ratio) {}

    /// By state.
    @Schema(name = "ValueStates")
    public record States(
            @JsonProperty("PROFITABLE") @Schema(description = "They bring more than they cost.")
                    StateTotal profitable,
            @JsonProperty("MARGINAL") @Schema(description = "Within the policy's band around zero.")
                    StateTotal marginal,
            @JsonProperty("LOSS_MAKING") @Schema(description = "They cost more than they bring.")
                    StateTotal lossMaking) {}

    /// One state.
    @Schema(name = "ValueStateTotal")
    public record StateTotal(
            @Schema(description = "How many accounts.", examples = "60") int accounts,
            @Schema(description = "What they are worth together.", examples = "420000")
                    BigDecimal netValue) {}

    /// The curve, as its peak tells it.
    @Schema(name = "WhaleCurve")
    public record Whale(
            @JsonInclude(Include.ALWAYS)
                    @Schema(
                            required = true,
                            nullable = true,
                            description =
                                    "The peak by the total; null where the total is not above zero.",
                            examples = "1.31")
                    @Nullable Double peakShare,
            @Schema(description = "How many accounts reach it.", examples = "61") int peakRank,
            @Schema(description = "What they bring.", examples = "420000") BigDecimal peak,
            @Schema(description = "How many are worth less than nothing.", examples = "20")
                    int accountsGivingBack) {}

    /// By nearest rank among the accounts with revenue.
    @Schema(name = "ValueBorders")
    public record Borders(
            @JsonInclude(Include.ALWAYS)
                    @Schema(
                            required = true,
                            nullable = true,
                            description = "From here on sales are high.",
                            examples = "8000")
                    @Nullable BigDecimal revenue,
            @JsonInclude(Include.ALWAYS)
                    @Schema(
                            required = true,
                            nullable = true,
                            description = "From here on margins are, a fraction of the revenue.",
                            examples = "0.31")
                    @Nullable Double marginRate) {}

    /// Counts.
    @Schema(name = "ValueQuadrants")
    public record Quadrants(
            @JsonProperty("STAR") @Schema(description = "High sales, high margin.", examples = "20")
                    int star,
            @JsonProperty("VOLUME_TRAP")
                    @Schema(description = "High sales, thin margin.", examples = "25")
                    int volumeTrap,
            @JsonProperty("NICHE") @Schema(description = "Low sales, high margin.", examples = "25")
                    int niche,
            @JsonProperty("SMALL") @Schema(description = "Low sales, thin margin.", examples = "19")
                    int small,
            @Schema(
                            description = "Without revenue, or without any known cost of goods.",
                            examples = "2")
                    int unplaced) {}

    /// One account.
    @Schema(name = "PortfolioValueItem")
    public record Item(
            UUID id,
            @Schema(description = "The account's.", examples = "Initech GmbH") String name,
            @Schema(description = "All its purchase lines.", examples = "98750") BigDecimal revenue,
            @Schema(description = "Of the lines with a cost of goods.", examples = "31000")
                    BigDecimal grossMargin,
            @JsonInclude(Include.ALWAYS)
                    @Schema(
                            required = true,
                            nullable = true,
                            description =
                                    "Gross margin by the revenue that it is of; null where no cost of goods is known.",
                            examples = "0.31")
                    @Nullable Double marginRate,
            @Schema(description = "What the lines without a cost of goods brought.", examples = "0")
                    BigDecimal revenueWithoutCost,
            @Schema(description = "Service, delivery, teams and other.", examples = "6400")
                    BigDecimal costToServe,
            @Schema(description = "Of winning it.", examples = "1500")
                    BigDecimal amortisedAcquisition,
            @Schema(description = "Discounts.", examples = "500") BigDecimal concessions,
            @Schema(description = "What is left.", examples = "22600") BigDecimal netValue,
            @JsonInclude(Include.ALWAYS)
                    @Schema(
                            required = true,
                            nullable = true,
                            description = "Net value by total cost; null where nothing was spent.",
                            examples = "0.3")
                    @Nullable Double ratio,
            @Schema(description = "How it fares.") ValueState state,
            @JsonInclude(Include.NON_NULL)
                    @Schema(
                            description =
                                    "Its place by volume and margin; absent without revenue or a known cost of goods.")
                    @Nullable Quadrant quadrant) {}

    /// What a picture needs beyond the page of items, whatever its limit: the curve thinned to a
    /// few hundred points, and the accounts of the greatest sales.
    public record Picture(List<CurvePoint> curve, List<Dot> dots) {
        public Picture {
            curve = List.copyOf(curve);
            dots = List.copyOf(dots);
        }
    }

    /// The first `accounts` together are worth `netValue`; the curve starts at (0, 0).
    public record CurvePoint(int accounts, BigDecimal netValue) {}

    /// One account in its quadrant.
    ///
    /// @param name of the greatest only, else null
    public record Dot(
            @Nullable String name, BigDecimal revenue, double marginRate, Quadrant quadrant) {}
}
