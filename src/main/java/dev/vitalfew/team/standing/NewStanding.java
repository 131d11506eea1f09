package dev.vitalfew.team.standing;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How a customer stands.
@Schema(name = "NewStanding")
public record NewStanding(
        @NotNull
                @Grade
                @Schema(
                        description =
                                "How the customer stands in its market, 1 unknown to 5 leading.",
                        examples = "3",
                        minimum = "1",
                        maximum = "5")
                Integer reputation) {}
