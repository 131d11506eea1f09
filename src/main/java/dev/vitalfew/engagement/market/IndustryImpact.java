package dev.vitalfew.engagement.market;

import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;

import dev.vitalfew.api.TextLength;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What an event means for the customers of one industry.
@Schema(name = "IndustryImpact")
record IndustryImpact(
        @NotNull
                @TextLength(max = 200)
                @Schema(
                        required = true,
                        minLength = 1,
                        maxLength = 200,
                        description = "As the accounts have it.",
                        examples = "Water")
                String industry,
        @NotNull
                @Min(-2)
                @Max(2)
                @Schema(
                        required = true,
                        description = "-2 very bad for them to 2 very good.",
                        examples = "-1")
                Integer impact) {

    static void requireOnce(List<IndustryImpact> impacts) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < impacts.size(); i++) {
            if (!seen.add(impacts.get(i).industry())) {
                String path = "impacts[%d].industry".formatted(i);
                throw VALIDATION_FAILED.because("%s: stands there already", path).at(path);
            }
        }
    }
}
