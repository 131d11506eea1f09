package dev.vitalfew.intelligence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is left of a relationship when people leave (D 3.7).
@Schema(name = "RemovalWhatIf")
public record RemovalView(
        @Schema(required = true) UUID accountId,
        @Schema(required = true) LocalDate asOf,
        @Schema(required = true) int policyVersion,
        @Schema(required = true, description = "Who leave.") List<UUID> removed,
        @Schema(required = true) String currency,
        @Schema(
                        required = true,
                        description = "Of twelve months up to the day.",
                        examples = "98750")
                BigDecimal revenue,
        @Schema(required = true, description = "The relationship as it is.") State before,
        @Schema(required = true, description = "The relationship without them.") State after,
        @Schema(required = true) List<UnconvertedView> unconverted) {
    public RemovalView {
        removed = List.copyOf(removed);
        unconverted = List.copyOf(unconverted);
    }

    /// The relationship with or without them.
    @Schema(name = "RelationshipState")
    public record State(
            @Schema(required = true, description = "Whether those who decide are covered.")
                    StakeholderMapView.MapCoverage coverage,
            @Schema(required = true, description = "Contacts to whom ties lead from any of us.")
                    Reach reach,
            @JsonInclude
                    @Schema(
                            required = true,
                            description =
                                    "Fraction of the cells in which we met somebody lately; null without any.",
                            examples = "0.4",
                            nullable = true)
                    @Nullable Double pervasiveness,
            @Schema(
                            required = true,
                            description =
                                    "The fewest people who hold more than half of the strong ties.")
                    StakeholderMapView.BusFactor busFactor,
            @Schema(
                            required = true,
                            description = "Of all ties between both sides together, in points.",
                            examples = "310")
                    long tieStrength,
            @JsonInclude
                    @Schema(
                            required = true,
                            description =
                                    "The part of the revenue that goes with the tie strength which is lost; null where there is no tie to lose.",
                            examples = "24500",
                            nullable = true)
                    @Nullable BigDecimal revenueAtRisk) {}

    /// Contacts to whom ties lead from any of us.
    @Schema(name = "Reach")
    public record Reach(
            @Schema(required = true, description = "All contacts.", examples = "12") int contacts,
            @Schema(
                            required = true,
                            description = "Those of them to whom a way leads.",
                            examples = "9")
                    int reached,
            @JsonInclude
                    @Schema(
                            required = true,
                            description = "`reached` by `contacts`; null without contacts.",
                            examples = "0.75",
                            nullable = true)
                    @Nullable Double fraction) {}
}
