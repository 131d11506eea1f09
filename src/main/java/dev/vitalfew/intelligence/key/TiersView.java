package dev.vitalfew.intelligence.key;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.vitalfew.account.AccountTier;
import dev.vitalfew.api.Paged;
import dev.vitalfew.api.Tabular;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The accounts by their tier, and by the tier that a review would give them (D 1.4, 1.9).
@Schema(name = "Tiers")
public record TiersView(
        @Schema(description = "The last day that was seen.") LocalDate asOf,
        @Schema(description = "The policy that shaped it.", examples = "1") int policyVersion,
        @Schema(description = "Of all amounts.", examples = "EUR") String currency,
        @Schema(description = "All that the filters let through.", examples = "120") int accounts,
        @Schema(description = "How they spread over the tiers.") Counts tiers,
        @JsonInclude(Include.ALWAYS)
                @Schema(
                        required = true,
                        nullable = true,
                        description =
                                "Which part of the last twelve months' sales key and strategic"
                                        + " accounts hold; null without sales.",
                        examples = "0.62")
                @Nullable Double keyShare,
        @Schema(description = "Accounts that a review would move.", examples = "3") int pending,
        @Schema(description = "The highest tier first.") List<Item> items,
        @JsonInclude(Include.ALWAYS) @Schema(required = true, nullable = true)
                @Nullable String nextPageToken)
        implements Tabular, Paged {
    public TiersView {
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

    /// By tier.
    @Schema(name = "TierCounts")
    public record Counts(
            @JsonProperty("PROSPECT") @Schema(description = "Never bought.", examples = "10")
                    int prospect,
            @JsonProperty("BASE") @Schema(description = "The steady base.", examples = "90")
                    int base,
            @JsonProperty("QUASI_KEY") @Schema(description = "On the way.", examples = "12")
                    int quasiKey,
            @JsonProperty("KEY") @Schema(description = "Key accounts.", examples = "6") int key,
            @JsonProperty("STRATEGIC") @Schema(description = "Strategic ones.", examples = "2")
                    int strategic) {}

    /// One account.
    @Schema(name = "TierItem")
    @JsonInclude(Include.NON_NULL)
    public record Item(
            @Schema(required = true) UUID id,
            @Schema(required = true, description = "The account's.", examples = "Initech")
                    String name,
            @Schema(required = true, description = "As the last review left it.") AccountTier tier,
            @Schema(required = true, description = "What a review of this day gives it.")
                    AccountTier nextTier,
            @Schema(required = true, description = "What its score says, whatever was decided.")
                    AccountTier tierByScore,
            @Schema(description = "The first day in its tier; absent where it never moved.")
                    @Nullable LocalDate since,
            @Schema(
                            description =
                                    "Of the screens, once gate and criterion are passed, 0..100;"
                                            + " absent where nobody told its fit.",
                            examples = "72")
                    @Nullable Double score,
            @Schema(
                            required = true,
                            description = "What it brought in twelve months.",
                            examples = "48000")
                    BigDecimal revenue,
            @Schema(
                            description =
                                    "Percentile rank of that, 0..100; absent where it brought"
                                            + " nothing.",
                            examples = "88")
                    @Nullable Double current,
            @Schema(
                            description =
                                    "Starts small and grows: mean of the ranks of all it ever"
                                            + " brought and of its growth, 0..100; absent where it"
                                            + " never bought.",
                            examples = "74")
                    @Nullable Double cumulative,
            @Schema(
                            description =
                                    "Adopts technology early, 0..100; absent where nobody told.",
                            examples = "50")
                    @Nullable Double technology,
            @Schema(
                            description = "Who decided its tier; absent where nobody did.",
                            examples = "ann")
                    @Nullable String overrideBy,
            @Schema(description = "Why.", examples = "Opens the hospitals of the north")
                    @Nullable String overrideReason,
            @Schema(description = "The first day on which that holds no more.")
                    @Nullable LocalDate overrideExpiresOn) {}
}
