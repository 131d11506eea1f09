package dev.vitalfew.stakeholder;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What was done to forget a person; of the person it tells nothing but the id.
@Schema(name = "Erasure")
public record Erasure(
        @Schema(required = true) UUID id,
        @Schema(required = true, description = "When the person was forgotten.") Instant erasedAt,
        @Schema(required = true, description = "How many facts of each kind were about the person.")
                List<Forgotten> forgotten) {
    public Erasure {
        forgotten = List.copyOf(forgotten);
    }

    @Schema(name = "ForgottenFacts")
    public record Forgotten(
            @Schema(required = true, description = "The kind of facts.", examples = "ties")
                    String what,
            @Schema(
                            required = true,
                            description = "How many were removed or made nameless.",
                            examples = "4")
                    long number) {}
}
