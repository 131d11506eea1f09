package dev.vitalfew.intelligence;

import dev.vitalfew.api.AsOf;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a run over the portfolio looks at.
///
/// @param asOf the last day that is seen; by default today
/// @param policyVersion by default the one that applies on that day
@Schema(name = "NewRun")
public record NewRun(
        @Schema(
                        description =
                                "The last day that is seen, or an instant that counts as its UTC date; by default today.")
                @Nullable AsOf asOf,
        @Min(1)
                @Schema(
                        description = "By default the one that applies on that day.",
                        examples = "1")
                @Nullable Integer policyVersion) {}
