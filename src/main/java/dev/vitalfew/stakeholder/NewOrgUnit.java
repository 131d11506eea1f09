package dev.vitalfew.stakeholder;

import dev.vitalfew.api.TextLength;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A unit of the customer's organisation.
///
/// @param parentId the unit of the same account that it belongs to; none for a top unit
@Schema(name = "NewOrgUnit")
public record NewOrgUnit(
        @NotNull @TextLength(max = 200) @Schema(minLength = 1, maxLength = 200) String name,
        @Nullable UUID parentId) {}
