package dev.vitalfew.scoring;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What is known of somebody as a coach; null where nobody knows.
///
/// @param lastWorkOn when they last did something for us that was recorded
public record CoachFacts(
        @Nullable Boolean credibleWithOthers,
        @Nullable Boolean findsUsCredible,
        @Nullable Boolean wantsUsToWin,
        @Nullable LocalDate lastWorkOn) {}
