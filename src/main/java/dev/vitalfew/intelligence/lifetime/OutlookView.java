package dev.vitalfew.intelligence.lifetime;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.vitalfew.intelligence.lifetime.BacktestView.Ranking;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What the expectations of a run come from, and what that was worth over the last horizon.
@Schema(name = "RunOutlook")
public record OutlookView(
        @Schema(description = "Days that are looked ahead.", examples = "90") int horizonDays,
        @JsonInclude(Include.NON_NULL)
                @Schema(
                        description =
                                "What probabilities to buy come from: LEARNED only where it fared best in the back-test; absent where nothing could be fitted.")
                @Nullable RankingName ranking,
        @JsonInclude(Include.NON_NULL)
                @Schema(description = "The ranking that fared best in the back-test.")
                @Nullable RankingName best,
        @JsonInclude(Include.NON_NULL)
                @Schema(
                        description = "Accounts of the back-test that had bought by its cutoff.",
                        examples = "2357")
                @Nullable Integer population,
        @JsonInclude(Include.NON_NULL)
                @Schema(description = "Those that bought within the horizon.", examples = "684")
                @Nullable Integer active,
        @Schema(
                        description =
                                "Every ranking as of one horizon ago, against what came; empty where the past is too short.")
                List<Ranking> models) {
    public OutlookView {
        models = List.copyOf(models);
    }
}
