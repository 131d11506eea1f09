package dev.vitalfew.scoring.engagement;

import org.jspecify.annotations.Nullable;

/// How calls went.
///
/// @param advanceRate advances / calls with a known end; null without any
/// @param successRate orders and advances / calls with a known end; null without any
/// @param stalled whether the last calls only went on
public record CallVerdict(
        @Nullable Double advanceRate, @Nullable Double successRate, boolean stalled) {}
