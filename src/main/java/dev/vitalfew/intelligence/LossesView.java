package dev.vitalfew.intelligence;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitalfew.api.Tabular;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Why deals are lost, to whom, and over which objections (D 4.8).
@Schema(name = "Losses")
public record LossesView(
        @Schema(required = true) LocalDate asOf,
        @Schema(required = true, description = "Deals that were won in the period.", examples = "6")
                long won,
        @Schema(
                        required = true,
                        description = "Deals that were lost in the period.",
                        examples = "9")
                long lost,
        @Schema(
                        required = true,
                        description = "Deals that were dropped in the period.",
                        examples = "2")
                long dropped,
        @Schema(required = true, description = "Of lost deals, the most frequent first.")
                List<Reason> reasons,
        @Schema(required = true, description = "Rivals that were named on closed deals, by name.")
                List<Against> rivals,
        @Schema(required = true, description = "Kinds of objections raised in closed deals.")
                List<Against> objections)
        implements Tabular {
    public LossesView {
        reasons = List.copyOf(reasons);
        rivals = List.copyOf(rivals);
        objections = List.copyOf(objections);
    }

    /// Why deals were lost.
    @Schema(name = "LossReason")
    public record Reason(
            @Schema(
                            description = "As it was given; absent where nobody gave any.",
                            examples = "Price")
                    @Nullable String reason,
            @Schema(required = true, description = "Lost deals with this reason.", examples = "4")
                    long deals) {}

    /// How deals ended in which something stood against us.
    @Schema(name = "LossesAgainst")
    public record Against(
            @Schema(
                            required = true,
                            description = "The rival, or the kind of objection.",
                            examples = "Duff Pumps")
                    String name,
            @Schema(
                            required = true,
                            description = "Deals that were won all the same.",
                            examples = "2")
                    long won,
            @Schema(required = true, description = "Deals that were lost.", examples = "3")
                    long lost,
            @JsonInclude
                    @Schema(
                            examples = "0.4",
                            required = true,
                            nullable = true,
                            description = "won / (won + lost); null without any")
                    @Nullable Double winRate) {}

    @Override
    public List<Reason> rows() {
        return reasons;
    }

    @Override
    public Class<Reason> rowType() {
        return Reason.class;
    }
}
