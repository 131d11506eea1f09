package dev.vitalfew.intelligence;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitalfew.scoring.Parity;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Whether we and a customer are equals.
///
/// @param ratio the mean of what could be judged, up to 1; null where nothing could
/// @param coverage the fraction of the parts that could be judged
@Schema(name = "Parity")
public record ParityView(
        @Schema(required = true) UUID accountId,
        @Schema(required = true) LocalDate asOf,
        @Schema(required = true) int policyVersion,
        @JsonInclude @Schema(required = true, nullable = true) @Nullable Double ratio,
        @JsonInclude @Schema(required = true, nullable = true) Parity.@Nullable State state,
        @Schema(required = true) double mismatchBelow,
        @Schema(required = true) double coverage,
        @Schema(required = true) List<ContributionView> contributions) {
    public ParityView {
        contributions = List.copyOf(contributions);
    }
}
