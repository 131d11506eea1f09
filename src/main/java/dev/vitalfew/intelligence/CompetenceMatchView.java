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
///
/// @param industry the account's; absent where it is not known
@Schema(name = "CompetenceMatches")
public record CompetenceMatchView(
        @Schema(required = true) UUID accountId,
        @Schema(required = true) LocalDate asOf,
        @Schema(required = true) int policyVersion,
        @Nullable String industry,
        @Schema(required = true) List<Item> items,
        @JsonInclude @Schema(required = true, nullable = true) @Nullable String nextPageToken)
        implements Tabular, Paged {
    public CompetenceMatchView {
        items = List.copyOf(items);
    }

    /// One seller of whom somebody has said how good they are; the best first, ties by id.
    ///
    /// @param manager whether the seller answers for the account on that day
    /// @param score 0 to 100 of what is known; null where nothing is
    /// @param coverage the fraction of all points of which something is known
    @Schema(name = "CompetenceMatch")
    public record Item(
            @Schema(required = true) UUID sellerId,
            @Schema(required = true) String name,
            @Schema(required = true) boolean manager,
            @JsonInclude @Schema(required = true, nullable = true) @Nullable Integer score,
            @Schema(required = true) double coverage,
            @Schema(required = true) List<ContributionView> contributions) {
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
