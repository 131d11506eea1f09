package dev.vitalfew.intelligence;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitalfew.account.AccountTier;
import dev.vitalfew.api.Paged;
import dev.vitalfew.api.Tabular;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How far the needs of customers come, and of whom we know none (D 5.3).
@Schema(name = "NeedReport")
public record NeedsView(
        @Schema(required = true) LocalDate asOf,
        @Schema(required = true) int policyVersion,
        @Schema(required = true, examples = "42", description = "All needs of the accounts.")
                long needs,
        @Schema(required = true, description = "How many implicit needs became explicit.")
                Conversion conversion,
        @Schema(required = true, description = "Every step that a need can take, in order.")
                List<Step> steps,
        @Schema(
                        required = true,
                        description = "Accounts without a new need for so many days are listed.",
                        examples = "180")
                int quietDays,
        @Schema(
                        required = true,
                        examples = "7",
                        description = "How many accounts are listed on all pages.")
                int quiet,
        @Schema(required = true, description = "Accounts without any new need lately, by id.")
                List<Item> items,
        @JsonInclude @Schema(required = true, nullable = true) @Nullable String nextPageToken)
        implements Tabular, Paged {
    public NeedsView {
        steps = List.copyOf(steps);
        items = List.copyOf(items);
    }

    /// How many needs that began as implicit have become explicit.
    @Schema(name = "NeedConversion")
    public record Conversion(
            @Schema(required = true, examples = "20", description = "Needs that began as implicit.")
                    long implicit,
            @Schema(
                            required = true,
                            examples = "9",
                            description = "Those of them that became explicit.")
                    long explicit,
            @JsonInclude
                    @Schema(
                            examples = "0.45",
                            required = true,
                            nullable = true,
                            description = "explicit / implicit; null without any")
                    @Nullable Double rate,
            @JsonInclude
                    @Schema(
                            examples = "34",
                            required = true,
                            nullable = true,
                            description = "From implicit to explicit; null where none became it.")
                    @Nullable Double medianDays) {}

    /// From one state to the next.
    @Schema(name = "NeedStep")
    public record Step(
            @Schema(required = true, examples = "IMPLICIT") String from,
            @Schema(required = true, examples = "CLARIFIED") String to,
            @Schema(
                            required = true,
                            examples = "20",
                            description = "Needs that were ever at `from`.")
                    long entered,
            @Schema(
                            required = true,
                            examples = "13",
                            description = "Those of them that went on to `to`.")
                    long moved,
            @JsonInclude
                    @Schema(
                            examples = "0.65",
                            required = true,
                            nullable = true,
                            description = "moved / entered; null without any")
                    @Nullable Double rate,
            @JsonInclude
                    @Schema(
                            examples = "12",
                            required = true,
                            nullable = true,
                            description = "How long they stayed; null where none went on.")
                    @Nullable Double medianDays) {}

    /// An account of which nobody has heard a need lately.
    @Schema(name = "QuietAccount")
    public record Item(
            @Schema(required = true) UUID id,
            @Schema(
                            required = true,
                            description = "What the account is called.",
                            examples = "Initech")
                    String name,
            @Schema(required = true, description = "How much attention the account gets.")
                    AccountTier tier,
            @Schema(description = "When the last need was raised; absent where there was none.")
                    @Nullable LocalDate lastNeedOn) {}

    @Override
    public List<Item> rows() {
        return items;
    }

    @Override
    public Class<Item> rowType() {
        return Item.class;
    }
}
