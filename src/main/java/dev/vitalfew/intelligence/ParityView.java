package dev.vitalfew.intelligence;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitalfew.scoring.Parity;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Whether we and a customer are equals.
@Schema(name = "Parity")
public record ParityView(
        @Schema(required = true) UUID accountId,
        @Schema(required = true) LocalDate asOf,
        @Schema(required = true) int policyVersion,
        @JsonInclude
                @Schema(
                        required = true,
                        description =
                                "The mean of what could be judged, up to 1; null where nothing could.",
                        examples = "0.8",
                        nullable = true)
                @Nullable Double ratio,
        @JsonInclude
                @Schema(
                        required = true,
                        description =
                                "EQUAL, or MISMATCH below `mismatchBelow`; null where nothing could be judged.",
                        nullable = true)
                Parity.@Nullable ParityState state,
        @Schema(
                        required = true,
                        description = "Below this ratio the sides are no equals.",
                        examples = "0.6")
                double mismatchBelow,
        @Schema(
                        required = true,
                        description = "The fraction of the parts that could be judged.",
                        examples = "0.67")
                double coverage,
        @Schema(required = true, description = "What each part came to.")
                List<ContributionView> contributions) {
    public ParityView {
        contributions = List.copyOf(contributions);
    }
}
