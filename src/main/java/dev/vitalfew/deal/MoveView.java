package dev.vitalfew.deal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A move of a deal, or what would come of it.
///
/// @param number its place in the history; absent in a dry run, as are `by` and `deal`
/// @param allowed whether no gate refuses it
/// @param gates those on the way; none on the way back
/// @param deal as it stands now
@Schema(name = "StageMove")
public record MoveView(
        @Schema(examples = "2") @Nullable Integer number,
        @Nullable Stage from,
        @Schema(required = true) Stage to,
        @Schema(required = true) Instant at,
        @Nullable String by,
        @Nullable String reason,
        @Nullable Boolean forced,
        @Schema(required = true) boolean allowed,
        @Schema(required = true) List<GateView> gates,
        @Schema(required = true, examples = "1") int policyVersion,
        @Schema(required = true) LocalDate asOf,
        @Nullable DealView deal) {
    public MoveView {
        gates = List.copyOf(gates);
    }

    /// What one gate says (D 4.3).
    ///
    /// @param stage the first one behind the gate
    /// @param mode WARN only says so, ENFORCE refuses the move
    @Schema(name = "GateVerdict")
    public record GateView(
            @Schema(required = true, examples = "PLAN") String gate,
            @Schema(required = true) Stage stage,
            @Schema(required = true, examples = "WARN") String mode,
            @Schema(required = true) boolean passed,
            @Schema(required = true, examples = "The deal has a plan") String reason) {}

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
