package dev.vitalfew.deal;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A deal came to a stage (D 4.2).
@Schema(name = "StageChange")
public record StageChangeView(
        @Schema(
                        required = true,
                        description =
                                "Its place among all that happened to the deal, from 1; a closing takes a place too.",
                        examples = "2")
                int number,
        @Schema(
                        description =
                                "Where the deal stood before; absent in the first entry, which says at which stage it came.")
                @Nullable Stage from,
        @Schema(required = true, description = "Where it stands from then on.") Stage to,
        @Schema(required = true, description = "When it happened; entries are in this order.")
                Instant at,
        @Schema(required = true, description = "Who said so.", examples = "ann@example.com")
                String by,
        @Nullable String reason,
        @Schema(
                        description =
                                "True where gates that it had not passed were overruled, else absent.")
                @Nullable Boolean forced) {}
