package dev.vitalfew.intelligence;

import dev.vitalfew.api.SensibleDate;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A further version of the policy.
///
/// @param effectiveFrom the first day on which it applies; today where left out
@Schema(name = "NewPolicy")
public record NewPolicy(
        @SensibleDate @Nullable LocalDate effectiveFrom,
        @NotNull @Valid PipelineSettings pipeline) {}
