package dev.vitalfew.intelligence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.vitalfew.api.Tabular;
import dev.vitalfew.deal.Stage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What deals have brought and will bring, month by month (D 4.5). Amounts are in `currency`; what
/// has no rate stands in `unconverted` instead.
@Schema(name = "Forecast")
public record ForecastView(
        LocalDate asOf,
        int policyVersion,
        String currency,
        @Schema(description = "The first day of the forecast.") LocalDate from,
        @Schema(description = "The first day that counts no more.") LocalDate to,
        @Schema(description = "Where the probabilities of stages come from; `odds` shows them.")
                ForecastQuery.Basis basis,
        @Schema(description = "All months together.") Total total,
        @Schema(description = "One for each month, in order.") List<Month> months,
        @Schema(
                        description =
                                "Open deals that were expected before `from`: overdue for a decision or a new date. They are in no month.")
                Beside overdue,
        @Schema(description = "Open deals of which nobody expects a day. They are in no month.")
                Beside undated,
        @Schema(description = "Open deals that are expected from `to` on. They are in no month.")
                Beside later,
        @Schema(description = "What a deal without a probability of its own counts with, by stage.")
                List<Odds> odds,
        List<UnconvertedView> unconverted)
        implements Tabular {
    public ForecastView {
        months = List.copyOf(months);
        odds = List.copyOf(odds);
        unconverted = List.copyOf(unconverted);
    }

    @Override
    public List<Month> rows() {
        return months;
    }

    @Override
    public Class<Month> rowType() {
        return Month.class;
    }

    @Schema(name = "ForecastTotal")
    public record Total(
            @Schema(description = "The amounts of won deals, in `currency`.", examples = "120000")
                    BigDecimal closed,
            @Schema(
                            description =
                                    "The sum of amount · probability of the open deals, in `currency`.",
                            examples = "85500")
                    BigDecimal weighted,
            @Schema(
                            description =
                                    "`closed` and the whole amounts of the open deals, in `currency`.",
                            examples = "310000")
                    BigDecimal bestCase) {}

    /// One month.
    @Schema(name = "ForecastMonth")
    public record Month(
            @Schema(
                            description = "The calendar month.",
                            examples = "2026-12",
                            pattern = "^[0-9]{4}-[0-9]{2}$")
                    String month,
            @Schema(description = "Won deals that were closed in it.", examples = "2")
                    long closedDeals,
            @Schema(description = "Open deals that are expected in it.", examples = "3")
                    long openDeals,
            @Schema(
                            description = "The amounts of the won deals, in `currency`.",
                            examples = "40000")
                    BigDecimal closed,
            @Schema(
                            description =
                                    "The sum of amount · probability of the open deals, in `currency`.",
                            examples = "28500")
                    BigDecimal weighted,
            @Schema(
                            description =
                                    "The same with the lower end of each probability's 95 % interval; absent where the policy is the basis.",
                            examples = "19000")
                    @JsonInclude(Include.NON_NULL)
                    @Nullable BigDecimal weightedLow,
            @Schema(
                            description =
                                    "The same with the upper end of each probability's 95 % interval; absent where the policy is the basis.",
                            examples = "41500")
                    @JsonInclude(Include.NON_NULL)
                    @Nullable BigDecimal weightedHigh,
            @Schema(
                            description = "The whole amounts of the open deals, in `currency`.",
                            examples = "63000")
                    BigDecimal open,
            @Schema(
                            description = "`closed` and `open` together, in `currency`.",
                            examples = "103000")
                    BigDecimal bestCase,
            @Schema(description = "The same in the currencies of the deals themselves.")
                    List<InCurrency> currencies) {
        public Month {
            currencies = List.copyOf(currencies);
        }
    }

    /// The same in a currency of the deals themselves.
    @Schema(name = "ForecastCurrency")
    public record InCurrency(
            String currency,
            @Schema(description = "The amounts of won deals, in this currency.", examples = "40000")
                    BigDecimal closed,
            @Schema(
                            description =
                                    "The sum of amount · probability of the open deals, in this currency.",
                            examples = "28500")
                    BigDecimal weighted,
            @Schema(
                            description =
                                    "`closed` and the whole amounts of the open deals, in this currency.",
                            examples = "103000")
                    BigDecimal bestCase) {}

    @Schema(name = "ForecastBeside")
    public record Beside(
            @Schema(description = "How many there are.", examples = "2") long deals,
            @Schema(description = "Their whole amounts, in `currency`.", examples = "30000")
                    BigDecimal amount,
            @Schema(
                            description = "The sum of amount · probability, in `currency`.",
                            examples = "7500")
                    BigDecimal weighted) {}

    /// The probability of winning that counts for a stage.
    @Schema(name = "StageOdds")
    public record Odds(
            @Schema(description = "The stage.") Stage stage,
            @Schema(
                            description = "That a deal which stands there is won, 0 to 1.",
                            examples = "0.25")
                    BigDecimal probability,
            @Schema(
                            description =
                                    "Decided deals that had stood there and were won; only where history is the basis.",
                            examples = "6")
                    @JsonInclude(Include.NON_NULL)
                    @Nullable Long won,
            @Schema(
                            description =
                                    "Deals that had stood there and are won or lost; only where history is the basis.",
                            examples = "24")
                    @JsonInclude(Include.NON_NULL)
                    @Nullable Long decided,
            @Schema(
                            description =
                                    "Lower end of the 95 % interval of the probability; absent where nothing is decided, and where the policy is the basis.",
                            examples = "0.12")
                    @JsonInclude(Include.NON_NULL)
                    @Nullable Double low,
            @Schema(
                            description =
                                    "Upper end of the 95 % interval of the probability; absent where `low` is.",
                            examples = "0.449")
                    @JsonInclude(Include.NON_NULL)
                    @Nullable Double high) {}
}
