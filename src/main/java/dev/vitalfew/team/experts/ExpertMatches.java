package dev.vitalfew.team.experts;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Who has which of the skills that were asked for.
@Schema(name = "ExpertMatches")
public record ExpertMatches(
        @Schema(
                        required = true,
                        description = "Experts with at least one of the skills, the best first.")
                List<Match> matches,
        @Schema(required = true, description = "Skills for which nobody comes.")
                List<Unmatched> unmatched) {
    public ExpertMatches {
        matches = List.copyOf(matches);
        unmatched = List.copyOf(unmatched);
    }

    /// One expert with at least one of the skills.
    @Schema(name = "ExpertMatch")
    public record Match(
            @Schema(required = true) UUID expertId,
            @Schema(required = true) UUID sellerId,
            @Schema(
                            required = true,
                            description = "What the seller is called.",
                            examples = "Jo Maier")
                    String name,
            @Schema(
                            required = true,
                            description = "Those of the skills, as they were asked for.",
                            examples = "[\"Mainframes\"]")
                    List<String> matched,
            @Schema(required = true, description = "The fraction of the skills.", examples = "0.5")
                    double share,
            @Schema(
                            required = true,
                            description =
                                    "The fraction of time that is free on every day asked for.",
                            examples = "0.6",
                            implementation = Double.class)
                    BigDecimal free,
            @Schema(required = true, description = "Whether that is enough.") boolean available) {
        public Match {
            matched = List.copyOf(matched);
        }
    }

    @Schema(name = "UnmatchedSkill")
    public record Unmatched(
            @Schema(required = true, description = "As it was asked for.", examples = "Mainframes")
                    String skill,
            @Schema(
                            required = true,
                            description =
                                    "NOBODY: nobody has it; NOBODY_FREE: nobody who has it has the time.")
                    Reason reason) {}

    /// Why nobody comes: nobody has the skill, or nobody who has it has the time.
    public enum Reason {
        NOBODY,
        NOBODY_FREE
    }
}
