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
///
/// @param to exclusive
/// @param basis where probabilities of stages come from; `odds` shows them
/// @param overdue open deals that were expected before `from`, and should have been closed or told
///   anew; in no month
/// @param undated open deals of which nobody expects a day; in no month
/// @param later open deals expected from `to` on
@Schema(name = "Forecast")
public record ForecastView(
        LocalDate asOf,
        int policyVersion,
        String currency,
        LocalDate from,
        LocalDate to,
        ForecastQuery.Basis basis,
        Total total,
        List<Month> months,
        Beside overdue,
        Beside undated,
        Beside later,
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
    public record Total(BigDecimal closed, BigDecimal weighted, BigDecimal bestCase) {}

    /// One month.
    ///
    /// @param month `2026-12`
    /// @param closed won deals closed in it
    /// @param weighted Σ amount · probability of the open deals expected in it
    /// @param weightedLow and `weightedHigh`: by the ends of the intervals, where history is the
    ///   basis
    /// @param open the amounts of the open deals, whole
    /// @param bestCase `closed` and all `open`
    @Schema(name = "ForecastMonth")
    public record Month(
            @Schema(examples = "2026-12", pattern = "^[0-9]{4}-[0-9]{2}$") String month,
            long closedDeals,
            long openDeals,
            BigDecimal closed,
            BigDecimal weighted,
            @JsonInclude(Include.NON_NULL) @Nullable BigDecimal weightedLow,
            @JsonInclude(Include.NON_NULL) @Nullable BigDecimal weightedHigh,
            BigDecimal open,
            BigDecimal bestCase,
            List<InCurrency> currencies) {
        public Month {
            currencies = List.copyOf(currencies);
        }
    }

    /// The same in a currency of the deals themselves.
    @Schema(name = "ForecastCurrency")
    public record InCurrency(
            String currency, BigDecimal closed, BigDecimal weighted, BigDecimal bestCase) {}

    @Schema(name = "ForecastBeside")
    public record Beside(long deals, BigDecimal amount, BigDecimal weighted) {}

    /// The probability of winning that counts for a stage.
    ///
    /// @param decided deals that stood there and are over, of which `won` were won; only where
    ///   history is the basis
    /// @param low the 95 % interval; absent where nothing is decided, and the policy counts
    @Schema(name = "StageOdds")
    public record Odds(
            Stage stage,
            BigDecimal probability,
            @JsonInclude(Include.NON_NULL) @Nullable Long won,
            @JsonInclude(Include.NON_NULL) @Nullable Long decided,
            @JsonInclude(Include.NON_NULL) @Nullable Double low,
            @JsonInclude(Include.NON_NULL) @Nullable Double high) {}
}
