package dev.vitalfew.intelligence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What the rules say of one account as of a day.
///
/// @param runId which stored it; absent where it was made for this answer
@Schema(name = "Scorecard")
@JsonInclude(Include.NON_NULL)
public record ScorecardView(
        @Schema(required = true, description = "Whose.") UUID accountId,
        @Schema(required = true, description = "The last day that was seen.") LocalDate asOf,
        @Schema(required = true, description = "The policy that shaped it.", examples = "1")
                int policyVersion,
        @Schema(description = "The run that stored it; absent where it was made for this answer.")
                @Nullable UUID runId,
        @Schema(
                        description =
                                "Where it stands among all; absent of cards that are older than this part.")
                @Nullable ParetoPart pareto,
        @Schema(
                        description =
                                "What it brings against what it costs; absent where the books say nothing of it, and of cards that are older than this part.")
                @Nullable ValuePart value,
        @Schema(required = true, description = "The risk that it leaves.") ChurnPart churn,
        @Schema(
                        description =
                                "What the run expected of it; absent without a purchase day or a model, and where it was made for this answer.")
                @Nullable OutlookPart outlook) {

    static ScorecardView of(StoredScorecards.Stored stored, Locale reader) {
        return new ScorecardView(
                stored.account(),
                stored.asOf(),
                stored.policyVersion(),
                stored.run(),
                paretoOf(stored, reader),
                ValuePart.of(stored.card().value(), reader),
                ChurnPart.of(stored.card().churn(), reader),
                OutlookPart.of(stored.card().outlook()));
    }

    private static @Nullable ParetoPart paretoOf(StoredScorecards.Stored stored, Locale reader) {
        return stored.card().looksAtPareto() ? ParetoPart.of(stored.card().pareto(), reader) : null;
    }
}
