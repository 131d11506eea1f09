package dev.vitalfew.intelligence;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitalfew.api.Paged;
import dev.vitalfew.api.Tabular;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Which of our sellers fit an account how well.
@Schema(name = "CompetenceMatches")
public record CompetenceMatchView(
        @Schema(required = true) UUID accountId,
        @Schema(required = true) LocalDate asOf,
        @Schema(required = true) int policyVersion,
        @Schema(description = "The account's; absent where it is not known.", examples = "Banking")
                @Nullable String industry,
        @Schema(required = true) List<Item> items,
        @JsonInclude @Schema(required = true, nullable = true) @Nullable String nextPageToken)
        implements Tabular, Paged {
    public CompetenceMatchView {
        items = List.copyOf(items);
    }

    /// One seller of whom somebody has said how good they are; the best first, ties by id.
    @Schema(name = "CompetenceMatch")
    public record Item(
            @Schema(required = true) UUID sellerId,
            @Schema(
                            required = true,
                            description = "What the seller is called.",
                            examples = "Jo Maier")
                    String name,
            @Schema(
                            required = true,
                            description = "Whether the seller answers for the account on that day.")
                    boolean manager,
            @JsonInclude
                    @Schema(
                            required = true,
                            description = "0 to 100 of what is known; null where nothing is.",
                            examples = "72",
                            nullable = true)
                    @Nullable Integer score,
            @Schema(
                            required = true,
                            description = "The fraction of all points of which something is known.",
                            examples = "0.8")
                    double coverage,
            @Schema(required = true, description = "What each aspect brought.")
                    List<ContributionView> contributions) {
        public Item {
            contributions = List.copyOf(contributions);
        }
    }

    @Override
    public List<?> rows() {
        return items;
    }

    @Override
    public Class<? extends Record> rowType() {
        return Item.class;
    }
}
