package dev.vitalfew.stakeholder;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The three tests of a coach (D 3.4), each left out until somebody knows.
///
/// @param credibleWithOthers whether the other influences believe the coach
/// @param findsUsCredible whether the coach believes us
/// @param wantsUsToWin whether the coach counts our success as their own; where left out, the
///   stance tells
@Schema(name = "CoachTests")
public record CoachTests(
        @Nullable Boolean credibleWithOthers,
        @Nullable Boolean findsUsCredible,
        @Nullable Boolean wantsUsToWin) {
    boolean isEmpty() {
        return credibleWithOthers == null && findsUsCredible == null && wantsUsToWin == null;
    }
}
