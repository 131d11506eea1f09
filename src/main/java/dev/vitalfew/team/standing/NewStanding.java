package dev.vitalfew.team.standing;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How a customer stands.
///
/// @param reputation in its market, 1 unknown to 5 leading
@Schema(name = "NewStanding")
public record NewStanding(
        @NotNull @Grade @Schema(minimum = "1", maximum = "5") Integer reputation) {}
