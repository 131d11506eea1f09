package dev.vitalfew.intelligence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.vitalfew.intelligence.lifetime.Outlook;
import dev.vitalfew.intelligence.lifetime.RankingName;
import dev.vitalfew.scoring.learned.Feature;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a run expected of an account.
@Schema(name = "OutlookPart")
@JsonInclude(Include.NON_NULL)
public record OutlookPart(
        @Schema(
                        required = true,
                        description =
                                "What `probabilityBuying` comes from: LEARNED only where it fared best in the back-test of the run.")
                RankingName ranking,
        @Schema(
                        required = true,
                        description = "Of a purchase day within the horizon of the run, 0..1.",
                        examples = "0.42")
                double probabilityBuying,
        @Schema(
                        description =
                                "That it has not left for good, 0..1; absent without a lifetime model.",
                        examples = "0.73")
                @Nullable Double probabilityAlive,
        @Schema(description = "Purchase days expected within the horizon.", examples = "1.2")
                @Nullable Double expectedPurchases,
        @Schema(
                        description =
                                "What each feature adds to the log-odds of an average account; only of LEARNED.")
                @Nullable Map<Feature, Double> features) {
    public OutlookPart {
        features = features == null ? null : Map.copyOf(features);
    }

    static @Nullable OutlookPart of(Outlook.@Nullable Prospect prospect) {
        return prospect == null
                ? null
                : new OutlookPart(
                        prospect.ranking(),
                        prospect.buying(),
                        prospect.alive(),
                        prospect.purchases(),
                        prospect.features());
    }
}
