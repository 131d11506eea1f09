package dev.vitalfew.scoring;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One briefing.
///
/// @param inward whether the news came home from the customer; otherwise it went there
/// @param recordedOn the day on which it was written down, not before the event
/// @param sellerId whose it is; null where nobody's
public record BriefingFacts(
        boolean inward, LocalDate occurredOn, LocalDate recordedOn, @Nullable String sellerId) {}
