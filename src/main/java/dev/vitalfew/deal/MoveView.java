package dev.vitalfew.deal;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A move of a deal and what came of it.
///
/// @param number its place in the history
@Schema(name = "StageMove")
public record MoveView(
        @Schema(required = true, examples = "2") int number,
        @Nullable Stage from,
        @Schema(required = true) Stage to,
        @Schema(required = true) Instant at,
        @Schema(required = true) String by,
        @Nullable String reason,
        @Nullable Boolean forced,
        @Schema(required = true) DealView deal) {

    static MoveView of(MoveService.Moved moved) {
        StageChangeView change = moved.change();
        return new MoveView(
                change.number(),
                change.from(),
                change.to(),
                change.at(),
                change.by(),
                change.reason(),
                change.forced(),
                moved.deal());
    }
}
