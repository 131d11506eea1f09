package dev.vitalfew.stakeholder;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The part of a contact in a deal, or in all deals of the account that say nothing else.
@Schema(name = "NewStakeholder")
public record NewStakeholder(
        @NotNull UUID contactId,
        @Schema(description = "Which of the four parts in the decision the contact plays.")
                @Nullable List<@NotNull Influence> influences,
        @Schema(description = "The part by the other model; see `listRoleModels`.")
                @Nullable DecisionRole decisionRole,
        @Schema(
                        description =
                                "From -2, who wants us to lose, to 2, who wants us to win; absent while nobody knows.",
                        examples = "1")
                @Min(-2)
                @Max(2)
                @Nullable Integer stance,
        @Schema(
                        description = "From 1, little, to 5, decisive; absent while nobody knows.",
                        examples = "4")
                @Min(1)
                @Max(5)
                @Nullable Integer influence,
        @Schema(description = "Whether the contact alone can say no.", defaultValue = "false")
                @Nullable Boolean veto,
        @Schema(description = "What the person gains from our success.")
                @Size(max = WinTheme.MAX_PER_ROLE)
                @Nullable List<@NotNull @Valid WinTheme> winThemes,
        @Schema(description = "The three tests of a coach, as far as somebody knows.")
                @Nullable CoachTests coachTests) {

    Settled settled() {
        return new Settled(
                influences == null ? List.of() : List.copyOf(new TreeSet<>(influences)),
                decisionRole,
                stance,
                influence,
                veto != null && veto,
                winThemes == null ? List.of() : List.copyOf(winThemes),
                coachTests == null || coachTests.saysNothing() ? null : coachTests);
    }

    /// A valid role with every choice made, comparable with what is stored.
    record Settled(
            List<Influence> influences,
            @Nullable DecisionRole decisionRole,
            @Nullable Integer stance,
            @Nullable Integer influence,
            boolean veto,
            List<WinTheme> winThemes,
            @Nullable CoachTests coachTests) {}
}
