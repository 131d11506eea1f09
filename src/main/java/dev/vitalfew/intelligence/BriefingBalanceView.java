package dev.vitalfew.intelligence;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitalfew.scoring.BriefingBalance;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Whether news between us and a customer goes both ways.
@Schema(name = "BriefingBalance")
public record BriefingBalanceView(
        @Schema(required = true) UUID accountId,
        @Schema(required = true) LocalDate asOf,
        @Schema(required = true) int policyVersion,
        @Schema(required = true, description = "News that came home.") Way in,
        @Schema(required = true, description = "News that went there.") Way out,
        @JsonInclude
                @Schema(
                        required = true,
                        description = "The fewer by the more, up to 1; null without any.",
                        examples = "0.5",
                        nullable = true)
                @Nullable Double balance,
        @Schema(
                        required = true,
                        description = "Of the days from event to record that `managers` show.",
                        examples = "0.9")
                double percentile,
        @Schema(required = true, description = "How soon each manager writes down what happened.")
                List<Manager> managers) {
    public BriefingBalanceView {
        managers = List.copyOf(managers);
    }

    /// One way.
    @Schema(name = "BriefingWay")
    public record Way(
            @Schema(required = true, description = "How many there were.", examples = "4")
                    int briefings,
            @JsonInclude
                    @Schema(
                            required = true,
                            description = "Day of the latest event; null where there was none.",
                            nullable = true)
                    @Nullable LocalDate lastOn,
            @JsonInclude
                    @Schema(
                            required = true,
                            description = "Days from then to `asOf`; null where there was none.",
                            examples = "12",
                            nullable = true)
                    @Nullable Long daysSince) {
        static Way of(BriefingBalance.Way way) {
            return new Way(way.number(), way.lastOn(), way.daysSince());
        }
    }

    /// How soon one manager writes down what happened.
    @Schema(name = "BriefingManager")
    public record Manager(
            @Schema(required = true) UUID sellerId,
            @Schema(
                            required = true,
                            description = "How many this manager wrote down.",
                            examples = "4")
                    int briefings,
            @Schema(
                            required = true,
                            description =
                                    "Within so many days that share of the events was written down.",
                            examples = "3")
                    long daysToRecord) {}
}
