package dev.vitalfew.team.experts;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Who has which of the skills that were asked for.
///
/// @param matches the experts who have at least one: those who are free first, then those with most
///   of the skills, then those with most time, ties by id
/// @param unmatched the skills that nobody has, or nobody who is free; they are kept for the report
@Schema(name = "ExpertMatches")
public record ExpertMatches(
        @Schema(required = true) List<Match> matches,
        @Schema(required = true) List<Unmatched> unmatched) {
    public ExpertMatches {
        matches = List.copyOf(matches);
        unmatched = List.copyOf(unmatched);
    }

    /// One expert with at least one of the skills.
    ///
    /// @param matched those of the skills, as they were asked for
    /// @param share the fraction of the skills
    /// @param free the fraction of time that is free on every day asked for
    /// @param available whether that is enough
    @Schema(name = "ExpertMatch")
    public record Match(
            @Schema(required = true) UUID expertId,
            @Schema(required = true) UUID sellerId,
            @Schema(required = true) String name,
            @Schema(required = true) List<String> matched,
            @Schema(required = true) double share,
            @Schema(required = true, implementation = Double.class) BigDecimal free,
            @Schema(required = true) boolean available) {
        public Match {
            matched = List.copyOf(matched);
        }
    }

    @Schema(name = "UnmatchedSkill")
    public record Unmatched(
            @Schema(required = true) String skill, @Schema(required = true) Reason reason) {}

    /// Why nobody comes: nobody has the skill, or nobody who has it has the time.
    public enum Reason {
        NOBODY,
        NOBODY_FREE
    }
}
