package dev.vitalfew.intelligence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.vitalfew.scoring.value.ValueScore;
import dev.vitalfew.scoring.value.ValueState;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What an account brings against what it costs, factor by factor (D 2.3).
@Schema(name = "ValuePart")
@JsonInclude(Include.NON_NULL)
public record ValuePart(
        @Schema(
                        description =
                                "Net value in percent of the revenue, -100..100: the points of all factors; absent without revenue or a known cost of goods.",
                        examples = "22")
                @Nullable Integer score,
        @Schema(description = "How it fares; absent where the score is.")
                @Nullable ValueState state,
        @Schema(
                        required = true,
                        description = "Share of the factors that something is recorded of, 0..1.",
                        examples = "0.5")
                double coverage,
        @Schema(required = true, description = "Of every factor; their points sum to the score.")
                List<ContributionView> contributions) {
    public ValuePart {
        contributions = List.copyOf(contributions);
    }

    static @Nullable ValuePart of(@Nullable ValueScore value, Locale reader) {
        return value == null
                ? null
                : new ValuePart(
                        value.score(),
                        value.state(),
                        value.coverage(),
                        value.contributions().stream()
                                .map(each -> ContributionView.of(each, reader))
                                .toList());
    }
}
