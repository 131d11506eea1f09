package dev.vitalfew.stakeholder;

import dev.vitalfew.api.TextLength;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A unit of the customer's organisation.
@Schema(name = "NewOrgUnit")
public record NewOrgUnit(
        @NotNull
                @TextLength(max = 200)
                @Schema(
                        description = "What the unit is called.",
                        examples = "Plant North",
                        minLength = 1,
                        maxLength = 200)
                String name,
        @Schema(
                        description =
                                "The unit of the same account that it belongs to; absent for a top unit.")
                @Nullable UUID parentId) {}
