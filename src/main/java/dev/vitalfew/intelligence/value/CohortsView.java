package dev.vitalfew.intelligence.value;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.vitalfew.api.Tabular;
import dev.vitalfew.intelligence.UnconvertedView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How loyal the accounts are, by the year of their first purchase (D 6.8).
@Schema(name = "Cohorts")
public record CohortsView(
        @Schema(description = "The last day that was seen.") LocalDate asOf,
        @Schema(description = "The policy that was in effect.", examples = "1") int policyVersion,
        @Schema(description = "Of all amounts.", examples = "EUR") String currency,
        @Schema(description = "Accounts with a purchase day.", examples = "120") int accounts,
        @Schema(description = "Days since the first purchase.") Tenure tenure,
        @Schema(description = "Of all accounts.") Retention retention,
        @Schema(description = "Purchase lines that have no rate, by currency.")
                List<UnconvertedView> unconverted,
        @Schema(description = "By the year of the first purchase, the oldest first.")
                List<Cohort> items)
        implements Tabular {
    public CohortsView {
        unconverted = List.copyOf(unconverted);
        items = List.copyOf(items);
    }

    @Override
    public List<Row> rows() {
        return items.stream().map(Row::of).toList();
    }

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }

    /// How long accounts have been customers.
    @Schema(name = "Tenure")
    public record Tenure(
            @JsonInclude(Include.ALWAYS)
                    @Schema(
                            required = true,
                            nullable = true,
                            description = "Mean; null without accounts.",
                            examples = "812.5")
                    @Nullable Double meanDays,
            @JsonInclude(Include.ALWAYS)
                    @Schema(
                            required = true,
                            nullable = true,
                            description = "Half of them are customers for so long or less.",
                            examples = "790")
                    @Nullable Integer medianDays) {}

    /// The last twelve months against the twelve before, over the accounts that brought something
    /// then.
    @Schema(name = "RevenueRetention")
    public record Retention(
            @Schema(description = "Accounts that brought something then.", examples = "100")
                    int accounts,
            @Schema(description = "What they brought then.", examples = "500000")
                    BigDecimal revenueBefore,
            @Schema(description = "What they brought since.", examples = "520000")
                    BigDecimal revenue,
            @JsonInclude(Include.ALWAYS)
                    @Schema(
                            required = true,
                            nullable = true,
                            description =
                                    "What was kept, growth not counted, by what there was; null"
                                            + " without any.",
                            examples = "0.87")
                    @Nullable Double grossRetention,
            @JsonInclude(Include.ALWAYS)
                    @Schema(
                            required = true,
                            nullable = true,
                            description = "The same with growth.",
                            examples = "1.04")
                    @Nullable Double netRetention) {}

    /// The accounts of one year.
    @Schema(name = "Cohort")
    public record Cohort(
            @Schema(description = "Of the first purchase.", examples = "2024") int year,
            @Schema(description = "How many there are.", examples = "30") int accounts,
            @Schema(description = "With a purchase in the last twelve months.", examples = "24")
                    int active,
            @Schema(description = "Of its accounts.") Retention retention,
            @Schema(description = "What became of it, year by year.") List<Year> years) {
        public Cohort {
            years = List.copyOf(years);
        }
    }

    /// A calendar year of a cohort.
    @Schema(name = "CohortYear")
    public record Year(
            @Schema(description = "The year.", examples = "2025") int year,
            @Schema(description = "Accounts with a purchase in it.", examples = "26") int accounts,
            @Schema(description = "What they brought in it.", examples = "180000")
                    BigDecimal revenue) {}

    /// A cohort as a row of a table.
    record Row(
            int year,
            int accounts,
            int active,
            BigDecimal revenueBefore,
            BigDecimal revenue,
            @Nullable Double grossRetention,
            @Nullable Double netRetention) {
        static Row of(Cohort cohort) {
            Retention retention = cohort.retention();
            return new Row(
                    cohort.year(),
                    cohort.accounts(),
                    cohort.active(),
                    retention.revenueBefore(),
                    retention.revenue(),
                    retention.grossRetention(),
                    retention.netRetention());
        }
    }
}
