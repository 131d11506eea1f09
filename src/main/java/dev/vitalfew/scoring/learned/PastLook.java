package dev.vitalfew.scoring.learned;

/// An account as it looked at an earlier cutoff, and what came of it.
///
/// @param horizon days after the cutoff that by now have passed
/// @param bought whether it had a purchase day within them
public record PastLook(Activity activity, int horizon, boolean bought) {}
