package dev.vitalfew.stakeholder;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What was done to forget a person; of the person it tells nothing but the id.
///
/// @param forgotten how many facts of each kind were about the person
@Schema(name = "Erasure")
public record Erasure(
        @Schema(required = true) UUID id,
        @Schema(required = true) Instant erasedAt,
        @Schema(required = true) List<Forgotten> forgotten) {
    public Erasure {
        forgotten = List.copyOf(forgotten);
    }

    @Schema(name = "ForgottenFacts")
    public record Forgotten(
            @Schema(required = true) String what, @Schema(required = true) long number) {}
}
