package dev.vitalfew.deal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A move of a deal, or what would come of it.
@Schema(name = "StageMove")
public record MoveView(
        @Schema(
                        description = "Its place in the history of the deal; absent in a dry run.",
                        examples = "2")
                @Nullable Integer number,
        @Schema(description = "Where the deal stood before.") @Nullable Stage from,
        @Schema(required = true, description = "Where it stands now, or would.") Stage to,
        @Schema(required = true, description = "When it came there, or would.") Instant at,
        @Schema(description = "Who moved it; absent in a dry run.", examples = "ann@example.com")
                @Nullable String by,
        @Schema(
                        description = "Why, as the caller said; absent in a dry run.",
                        examples = "The board has seen the prototype")
                @Nullable String reason,
        @Schema(
                        description =
                                "True where gates that it had not passed were overruled, else absent.")
                @Nullable Boolean forced,
        @Schema(required = true, description = "Whether no gate refuses the move.") boolean allowed,
        @Schema(
                        required = true,
                        description = "What each gate on the way says; none on the way back.")
                List<GateView> gates,
        @Schema(
                        required = true,
                        description = "The version of the policy whose gates were asked.",
                        examples = "1")
                int policyVersion,
        @Schema(required = true) LocalDate asOf,
        @Schema(description = "The deal as it stands now; absent in a dry run.")
                @Nullable DealView deal) {
    public MoveView {
        gates = List.copyOf(gates);
    }

    /// What one gate says (D 4.3).
    @Schema(name = "GateVerdict")
    public record GateView(
            @Schema(required = true, description = "What the gate asks for.", examples = "PLAN")
                    String gate,
            @Schema(required = true, description = "The first stage behind the gate.") Stage stage,
            @Schema(
                            required = true,
                            description = "WARN only says so, ENFORCE refuses the move.",
                            examples = "WARN")
                    String mode,
            @Schema(required = true, description = "Whether the deal passes it.") boolean passed,
            @Schema(
                            required = true,
                            description = "Why it passes or does not, in the reader's language.",
                            examples = "The deal has a plan")
                    String reason) {}

    static MoveView of(MoveService.Moved moved, Locale reader) {
        StageChangeView change = moved.change();
        return new MoveView(
                change.number(),
                change.from(),
                change.to(),
                change.at(),
                change.by(),
                change.reason(),
                change.forced(),
                true,
                gates(moved.gates(), reader),
                moved.gates().policyVersion(),
                moved.day(),
                moved.deal());
    }

    static MoveView of(MoveService.Rehearsed rehearsed, Locale reader) {
        return new MoveView(
                null,
                rehearsed.from(),
                rehearsed.to(),
                rehearsed.at(),
                null,
                null,
                null,
                !rehearsed.gates().refuses(),
                gates(rehearsed.gates(), reader),
                rehearsed.gates().policyVersion(),
                rehearsed.day(),
                null);
    }

    private static List<GateView> gates(StageGates.Judgement judgement, Locale reader) {
        return judgement.verdicts().stream()
                .map(
                        gate ->
                                new GateView(
                                        gate.gate(),
                                        gate.stage(),
                                        gate.mode(),
                                        gate.passed(),
                                        gate.reason().in(reader)))
                .toList();
    }
}
