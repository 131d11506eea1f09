package dev.vitalfew.stakeholder;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The three tests of a coach (D 3.4), each left out until somebody knows.
@Schema(name = "CoachTests")
public record CoachTests(
        @Schema(
                        description =
                                "Whether the other influences believe the coach; absent while nobody knows.")
                @Nullable Boolean credibleWithOthers,
        @Schema(description = "Whether the coach believes us; absent while nobody knows.")
                @Nullable Boolean findsUsCredible,
        @Schema(
                        description =
                                "Whether the coach counts our success as their own; where absent, the stance tells.")
                @Nullable Boolean wantsUsToWin) {
    boolean saysNothing() {
        return credibleWithOthers == null && findsUsCredible == null && wantsUsToWin == null;
    }
}
