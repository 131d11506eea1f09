package dev.vitalfew.stakeholder;

import dev.vitalfew.api.SensibleDate;
import dev.vitalfew.api.TextLength;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Something that a coach did for us.
///
/// @param dealId the deal that it helps; all deals of the account where left out
@Schema(name = "NewCoaching")
public record NewCoaching(
        @NotNull CoachingKind kind,
        @NotNull @SensibleDate LocalDate doneOn,
        @Nullable UUID dealId,
        @TextLength(max = 2000) @Schema(minLength = 1, maxLength = 2000) @Nullable String note) {}
