package dev.vitalfew.intelligence;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitalfew.scoring.BriefingBalance;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Whether news between us and a customer goes both ways.
///
/// @param in news that came home
/// @param out news that went there
/// @param balance the fewer by the more, up to 1; null without any
/// @param percentile of the days from event to record that `managers` show
@Schema(name = "BriefingBalance")
public record BriefingBalanceView(
        @Schema(required = true) UUID accountId,
        @Schema(required = true) LocalDate asOf,
        @Schema(required = true) int policyVersion,
        @Schema(required = true) Way in,
        @Schema(required = true) Way out,
        @JsonInclude @Schema(required = true, nullable = true) @Nullable Double balance,
        @Schema(required = true) double percentile,
        @Schema(required = true) List<Manager> managers) {
    public BriefingBalanceView {
        managers = List.copyOf(managers);
    }

    /// One way.
    ///
    /// @param lastOn day of the latest event
    /// @param daysSince from then to `asOf`; null where there was none
    @Schema(name = "BriefingWay")
    public record Way(
            @Schema(required = true) int briefings,
            @JsonInclude @Schema(required = true, nullable = true) @Nullable LocalDate lastOn,
            @JsonInclude @Schema(required = true, nullable = true) @Nullable Long daysSince) {
        static Way of(BriefingBalance.Way way) {
            return new Way(way.number(), way.lastOn(), way.daysSince());
        }
    }

    /// How soon one manager writes down what happened.
    ///
    /// @param daysToRecord within so many days nine of ten events were written down
    @Schema(name = "BriefingManager")
    public record Manager(
            @Schema(required = true) UUID sellerId,
            @Schema(required = true) int briefings,
            @Schema(required = true) long daysToRecord) {}
}
