package dev.vitalfew.team.managers;

import dev.vitalfew.api.SensibleDate;
import dev.vitalfew.team.Period;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Who shall answer for an account.
@Schema(name = "NewManager")
public record NewManager(
        @NotNull UUID sellerId,
        @NotNull @SensibleDate @Schema(description = "The first day.", examples = "2026-01-01")
                LocalDate from,
        @SensibleDate
                @Schema(
                        description = "The first day after; until further notice where absent.",
                        examples = "2027-01-01")
                @Nullable LocalDate to) {

    Period period() {
        return new Period(from, to);
    }
}
