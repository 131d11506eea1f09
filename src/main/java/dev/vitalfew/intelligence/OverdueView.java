package dev.vitalfew.intelligence;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitalfew.account.AccountTier;
import dev.vitalfew.api.Paged;
import dev.vitalfew.api.Tabular;
import dev.vitalfew.engagement.Channel;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Which accounts nobody has seen face to face for too long (D 5.2).
@Schema(name = "Overdue")
public record OverdueView(
        @Schema(required = true) LocalDate asOf,
        @Schema(required = true) int policyVersion,
        @Schema(required = true, examples = "40", description = "Accounts whose tier has a rhythm.")
                int accounts,
        @Schema(required = true, examples = "6", description = "Those of them that are overdue.")
                int overdue,
        @Schema(required = true, description = "The same for each tier that has a rhythm.")
                List<OfTier> byTier,
        @Schema(required = true, description = "The longest overdue first, ties by id.")
                List<Item> items,
        @JsonInclude @Schema(required = true, nullable = true) @Nullable String nextPageToken)
        implements Tabular, Paged {
    public OverdueView {
        byTier = List.copyOf(byTier);
        items = List.copyOf(items);
    }

    /// The accounts of one tier.
    @Schema(name = "OverdueOfTier")
    public record OfTier(
            @Schema(required = true, description = "The tier.") AccountTier tier,
            @Schema(
                            required = true,
                            description = "How many days an account of the tier may go unseen.",
                            examples = "30")
                    int everyDays,
            @Schema(required = true, description = "How many there are.", examples = "12")
                    int accounts,
            @Schema(required = true, description = "How many of them are overdue.", examples = "2")
                    int overdue,
            @JsonInclude
                    @Schema(
                            examples = "0.83",
                            required = true,
                            nullable = true,
                            description =
                                    "The fraction of accounts that are in time; null without any.")
                    @Nullable Double inTime) {}

    /// One account.
    @Schema(name = "OverdueAccount")
    public record Item(
            @Schema(required = true, description = "Id of the account.") UUID id,
            @Schema(
                            required = true,
                            description = "What the account is called.",
                            examples = "Initech GmbH")
                    String name,
            @Schema(required = true, description = "How much attention it should get.")
                    AccountTier tier,
            @Schema(description = "Who answers for the account on that day.")
                    @Nullable UUID keyAccountManagerId,
            @Schema(
                            description =
                                    "The day of the last VISIT, or MEETING in person with a contact; absent where there was none.")
                    @Nullable LocalDate lastSeenOn,
            @Schema(description = "The day of the last interaction of any kind.")
                    @Nullable LocalDate lastContactOn,
            @Schema(
                            required = true,
                            description =
                                    "The last day in time. An account that was never seen has the time of its tier from when it came to be known here.")
                    LocalDate dueOn,
            @Schema(
                            required = true,
                            examples = "12",
                            description = "0 or less while there is time.")
                    long daysOverdue,
            @Schema(
                            required = true,
                            description = "Channels over which nobody met the account lately.")
                    List<Channel> unusedChannels) {
        public Item {
            unusedChannels = List.copyOf(unusedChannels);
        }
    }

    @Override
    public List<Item> rows() {
        return items;
    }

    @Override
    public Class<Item> rowType() {
        return Item.class;
    }
}
