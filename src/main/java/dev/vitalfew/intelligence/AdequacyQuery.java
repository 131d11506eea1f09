package dev.vitalfew.intelligence;

import dev.vitalfew.scoring.pipeline.AdequacyMode;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// How the counts are meant, and for whom beside the whole.
public record AdequacyQuery(
        @QueryParam("mode") @Parameter(description = "By default that of the policy.")
                @Nullable AdequacyMode mode,
        @QueryParam("by")
                @Parameter(
                        description =
                                "Also for each seller or team, who shall each win `targetWins`.",
                        schema = @Schema(type = SchemaType.STRING, implementation = Unit.class))
                @Nullable Unit by) {
    /// Whose pipeline it is.
    public enum Unit {
        SELLER,
        TEAM
    }
}
