package dev.vitalfew.intelligence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is left of a relationship when people leave (D 3.7).
///
/// @param revenue of twelve months up to the day
@Schema(name = "RemovalWhatIf")
public record RemovalView(
        @Schema(required = true) UUID accountId,
        @Schema(required = true) LocalDate asOf,
        @Schema(required = true) int policyVersion,
        @Schema(required = true) List<UUID> removed,
        @Schema(required = true) String currency,
        @Schema(required = true) BigDecimal revenue,
        @Schema(required = true) State before,
        @Schema(required = true) State after,
        @Schema(required = true) List<UnconvertedView> unconverted) {
    public RemovalView {
        removed = List.copyOf(removed);
        unconverted = List.copyOf(unconverted);
    }

    /// The relationship with or without them.
    ///
    /// @param tieStrength of all ties between both sides together, in points
    /// @param revenueAtRisk the part of the revenue that goes with the tie strength which is lost;
    ///   null where there is no tie to lose
    @Schema(name = "RelationshipState")
    public record State(
            @Schema(required = true) StakeholderMapView.MapCoverage coverage,
            @Schema(required = true) Reach reach,
            @JsonInclude @Schema(required = true, nullable = true) @Nullable Double pervasiveness,
            @Schema(required = true) StakeholderMapView.BusFactor busFactor,
            @Schema(required = true) long tieStrength,
            @JsonInclude @Schema(required = true, nullable = true)
                    @Nullable BigDecimal revenueAtRisk) {}

    /// Contacts to whom ties lead from any of us.
    ///
    /// @param fraction null without contacts
    @Schema(name = "Reach")
    public record Reach(
            @Schema(required = true) int contacts,
            @Schema(required = true) int reached,
            @JsonInclude @Schema(required = true, nullable = true) @Nullable Double fraction) {}
}
