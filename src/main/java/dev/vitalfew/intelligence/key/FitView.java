package dev.vitalfew.intelligence.key;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.vitalfew.scoring.key.GateState;
import dev.vitalfew.scoring.key.GateVerdict.GateReason;
import dev.vitalfew.scoring.key.KeyDecision;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What was found out about the fit of an account, and what follows.
@Schema(name = "Fit")
public record FitView(
        @Schema(required = true, description = "Whose.") UUID accountId,
        @Schema(
                        required = true,
                        description = "Grows by one with every change; the ETag says the same.")
                long version,
        @Schema(required = true, description = "The policy that decided.", examples = "1")
                int policyVersion,
        @Schema(required = true, description = "What was told, whole.") NewFit told,
        @Schema(required = true, description = "What the gate says, in the order of the lines.")
                List<Gate> gates,
        @Schema(required = true, description = "Whether it is key, step by step.")
                Decision decision,
        @Schema(required = true, description = "Against the ideal customer.") Match match,
        @Schema(required = true, description = "When it was first told.") Instant createdAt,
        @Schema(required = true, description = "When it last changed.") Instant updatedAt) {
    public FitView {
        gates = List.copyOf(gates);
    }

    /// One product line.
    @Schema(name = "FitGate")
    @JsonInclude(Include.NON_NULL)
    public record Gate(
            @Schema(description = "Which; absent of all lines.", examples = "Mainframes")
                    @Nullable String productLine,
            @Schema(required = true, description = "Whether the account may be key with it.")
                    GateState state,
            @Schema(
                            required = true,
                            description = "Of a refusal, or the conditions; empty of a candidate.")
                    List<GateReason> reasons) {
        public Gate {
            reasons = List.copyOf(reasons);
        }
    }

    /// The decision.
    @Schema(name = "KeyDecision")
    @JsonInclude(Include.NON_NULL)
    public record Decision(
            @Schema(required = true, description = "Whether all steps are passed.") boolean key,
            @Schema(description = "The first step that is not; absent of a key account.")
                    KeyDecision.@Nullable Step failedAt,
            @Schema(required = true, description = "Each in its order.") List<Step> steps,
            @Schema(
                            description = "Of the screens, 0..100; absent where none was judged.",
                            examples = "72")
                    @Nullable Double screenScore,
            @Schema(
                            required = true,
                            description = "The weight of the screens that were judged, 0..1.",
                            examples = "0.75")
                    double coverage,
            @Schema(
                            required = true,
                            description = "The screen score that a key account has.",
                            examples = "60")
                    double threshold,
            @Schema(required = true, description = "What else speaks for it.")
                    List<Ground> grounds) {
        public Decision {
            steps = List.copyOf(steps);
            grounds = List.copyOf(grounds);
        }
    }

    /// What makes an account key beside its sales (D 1.14).
    public enum Ground {
        BENCHMARK,
        STRATEGIC_COOPERATION
    }

    /// One step.
    @Schema(name = "KeyDecisionStep")
    public record Step(
            @Schema(required = true, description = "Which.") KeyDecision.Step step,
            @Schema(required = true, description = "Whether it is passed.") boolean passed,
            @Schema(
                            required = true,
                            description = "Why, in words.",
                            examples = "2 of 3 product lines may be key")
                    String reason) {}

    /// How near the account comes to the ideal customer.
    @Schema(name = "IdealMatch")
    @JsonInclude(Include.NON_NULL)
    public record Match(
            @Schema(
                            description =
                                    "0..100; 0 where something rules it out; absent where nothing"
                                            + " was judged.",
                            examples = "80")
                    @Nullable Double score,
            @Schema(
                            required = true,
                            description = "Share of the attributes that were judged, 0..1.",
                            examples = "0.57")
                    double coverage,
            @Schema(
                            required = true,
                            description = "What rules it out.",
                            examples = "[\"No funds\"]")
                    List<String> excludedBy,
            @Schema(required = true, description = "Of each attribute that was judged.")
                    List<MatchPart> contributions) {
        public Match {
            excludedBy = List.copyOf(excludedBy);
            contributions = List.copyOf(contributions);
        }
    }

    /// One attribute.
    @Schema(name = "IdealMatchPart")
    public record MatchPart(
            @Schema(required = true, description = "Which.") ProfileAttribute attribute,
            @Schema(required = true, description = "What it adds to the match.", examples = "20")
                    double points,
            @Schema(required = true, description = "What it could add.", examples = "25")
                    double maxPoints) {}
}
