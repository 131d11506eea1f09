package dev.vitalfew.intelligence.care;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitalfew.api.Tabular;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Whether losses are looked into, and what caused them (D 6.5).
@Schema(name = "PostMortemReport")
public record PostMortemReportView(
        @Schema(required = true, description = "The last day that was seen.") LocalDate asOf,
        @Schema(
                        required = true,
                        description = "Days from a loss within which it is to be looked into.",
                        examples = "30")
                int withinDays,
        @Schema(
                        required = true,
                        description =
                                "Accounts with a post-mortem, and accounts whose status is LOST now without one.",
                        examples = "12")
                long lost,
        @Schema(required = true, description = "Those with a post-mortem.", examples = "9")
                long written,
        @Schema(required = true, description = "Those of them that came in time.", examples = "8")
                long inTime,
        @Schema(required = true, description = "Lost, and not looked into.", examples = "3")
                long missing,
        @JsonInclude
                @Schema(
                        required = true,
                        nullable = true,
                        description = "inTime / lost; null without any.",
                        examples = "0.6667")
                @Nullable Double completionRate,
        @JsonInclude
                @Schema(
                        required = true,
                        nullable = true,
                        description =
                                "Share of those that could have been prevented among those that say so or the contrary; null without any.",
                        examples = "0.5")
                @Nullable Double preventableRate,
        @Schema(required = true, description = "The most frequent first.") List<Cause> causes)
        implements Tabular {
    public PostMortemReportView {
        causes = List.copyOf(causes);
    }

    /// How often a cause was named.
    @Schema(name = "LossCause")
    public record Cause(
            @Schema(required = true, description = "1 is the most frequent.", examples = "1")
                    int rank,
            @Schema(required = true, description = "As it was written.", examples = "PRICE")
                    String cause,
            @Schema(required = true, description = "Accounts that were lost by it.", examples = "4")
                    long accounts,
            @Schema(required = true, description = "Of all causes named.", examples = "0.4")
                    double share,
            @Schema(
                            required = true,
                            description = "Of this cause and those above it.",
                            examples = "0.4")
                    double cumulativeShare) {}

    @Override
    public List<Cause> rows() {
        return causes;
    }

    @Override
    public Class<Cause> rowType() {
        return Cause.class;
    }
}
