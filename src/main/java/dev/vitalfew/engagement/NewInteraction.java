package dev.vitalfew.engagement;

import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;

import dev.vitalfew.api.SensibleDate;
import dev.vitalfew.api.TextLength;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Something that happened between both sides.
///
/// @param contactIds the contacts of the account who took part
/// @param dealId a deal of the account
/// @param outcome ADVANCE needs `advance`
@Schema(name = "NewInteraction")
public record NewInteraction(
        @NotNull InteractionKind kind,
        @NotNull Instant at,
        @Nullable UUID sellerId,
        @Size(max = 200) @Nullable List<@NotNull UUID> contactIds,
        @Nullable UUID dealId,
        @Nullable SpinStage spinStage,
        @Valid @Nullable SpinQuestions questions,
        @Nullable CallOutcome outcome,
        @Valid @Nullable Advance advance,
        @Nullable ClosingTechnique closingTechnique,
        @TextLength(max = 2000) @Schema(minLength = 1, maxLength = 2000) @Nullable String summary) {

    void requireConsistent() {
        if (!SensibleDate.Check.holds(at.atZone(ZoneOffset.UTC).toLocalDate())) {
            throw VALIDATION_FAILED.because("at: is of the years 1900 to 2200").at("at");
        }
        if (outcome == CallOutcome.ADVANCE && advance == null) {
            throw VALIDATION_FAILED
                    .because("advance: an ADVANCE is something that the customer will do by a date")
                    .at("advance");
        }
    }

    List<UUID> contacts() {
        return contactIds == null ? List.of() : contactIds.stream().distinct().toList();
    }
}
