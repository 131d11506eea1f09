package dev.vitalfew.intelligence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.vitalfew.api.Paged;
import dev.vitalfew.api.Tabular;
import dev.vitalfew.scoring.churn.ChurnBand;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The accounts by the risk that they leave.
///
/// @param modelsId the fit of lifetime models that probabilities come from; absent without any
@Schema(name = "ChurnList")
public record ChurnListView(
        @Schema(description = "The last day that was seen.") LocalDate asOf,
        @Schema(description = "The policy that shaped it.", examples = "1") int policyVersion,
        @Schema(description = "Of all amounts.", examples = "EUR") String currency,
        @Schema(description = "Days that expected purchases look ahead.", examples = "90")
                int horizonDays,
        @JsonInclude(Include.NON_NULL)
                @Schema(description = "The fit of lifetime models; absent without any.")
                @Nullable UUID modelsId,
        @Schema(description = "All that the filters let through.", examples = "2357") int accounts,
        @Schema(description = "How they spread over the bands.") Bands bands,
        @Schema(description = "Lines that have no rate, by currency.")
                List<UnconvertedView> unconverted,
        List<Item> items,
        @JsonInclude(Include.ALWAYS) @Schema(required = true, nullable = true)
                @Nullable String nextPageToken)
        implements Tabular, Paged {
    public ChurnListView {
        unconverted = List.copyOf(unconverted);
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

    /// By band.
    @Schema(name = "ChurnBands")
    public record Bands(
            @JsonProperty("LOW") @Schema(description = "Scores below 30.") Band low,
            @JsonProperty("MEDIUM") @Schema(description = "Scores from 30 to 59.") Band medium,
            @JsonProperty("HIGH") @Schema(description = "Scores from 60 on.") Band high) {}

    /// One band.
    @Schema(name = "ChurnBandTotal")
    public record Band(
            @Schema(description = "Accounts in it.", examples = "12") int accounts,
            @Schema(
                            description =
                                    "What they brought in twelve months, and would take along.",
                            examples = "120000")
                    BigDecimal revenueAtRisk) {}

    /// One account.
    @Schema(name = "ChurnItem")
    public record Item(
            UUID id,
            @Schema(description = "The account's.", examples = "Initech") String name,
            @Schema(description = "0..100, the riskiest first.", examples = "35") int score,
            @Schema(description = "LOW below 30, MEDIUM below 60, else HIGH.") ChurnBand band,
            @Schema(description = "Share of the rules that had evidence, 0..1.", examples = "0.5")
                    double coverage,
            @JsonInclude(Include.ALWAYS)
                    @Schema(
                            required = true,
                            nullable = true,
                            description =
                                    "That it has not left for good, 0..1; null without a purchase day or a model.",
                            examples = "0.73")
                    @Nullable Double probabilityAlive,
            @JsonInclude(Include.ALWAYS)
                    @Schema(
                            required = true,
                            nullable = true,
                            description = "Purchase days expected within the horizon.",
                            examples = "1.2")
                    @Nullable Double expectedPurchases,
            @Schema(
                            description =
                                    "What it brought in twelve months, and would take along; 0 where returns outweigh sales.",
                            examples = "12000")
                    BigDecimal revenueAtRisk,
            @Schema(description = "The rules that brought points, the heaviest first.")
                    List<Driver> drivers) {
        public Item {
            drivers = List.copyOf(drivers);
        }
    }

    /// One rule that brought points.
    @Schema(name = "ChurnDriver")
    public record Driver(
            @Schema(description = "Its stable name.", examples = "SILENCE") String rule,
            @Schema(description = "What it added.", examples = "20") int points,
            @Schema(description = "In words.", examples = "no economic buyer is covered")
                    String reason) {}
}
