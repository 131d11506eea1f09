package dev.vitalfew.team.standing;

import jakarta.validation.constraints.PositiveOrZero;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What we are ourselves; what is left out nobody has said.
@Schema(name = "NewCompany")
public record NewCompany(
        @PositiveOrZero
                @Schema(
                        description = "How many people work for us.",
                        minimum = "0",
                        examples = "420")
                @Nullable Integer employees,
        @Grade
                @Schema(
                        description = "How we stand in our market, 1 unknown to 5 leading.",
                        examples = "4",
                        minimum = "1",
                        maximum = "5")
                @Nullable Integer reputation) {}
