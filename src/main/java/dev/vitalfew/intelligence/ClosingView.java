package dev.vitalfew.intelligence;

import dev.vitalfew.scoring.engagement.SignalRule;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Whether it is time to ask for the order (D 5.8), and what stands in the way.
@Schema(name = "Closing")
public record ClosingView(
        @Schema(required = true) UUID dealId,
        @Schema(required = true) LocalDate asOf,
        @Schema(required = true) int policyVersion,
        @Schema(
                        required = true,
                        description =
                                "CLOSE_NOW: the deal is open, and there were enough signals since the last step to a commitment.")
                SignalRule.ClosingAdvice state,
        @Schema(required = true, description = "Within the days of the policy, latest first.")
                List<Signal> signals,
        @Schema(
                        description =
                                "The day of the last ORDER or ADVANCE, or of the last call that came to COMMITMENT.")
                @Nullable LocalDate lastStepOn,
        @Schema(
                        required = true,
                        examples = "1",
                        description = "Objections that nobody has answered.")
                long openObjections,
        @Schema(
                        required = true,
                        description = "Approvals of the deal that nobody has given or refused yet.",
                        examples = "2")
                long pendingApprovals,
        @Schema(
                        required = true,
                        description = "Approvals of the deal that were refused.",
                        examples = "0")
                long refusedApprovals) {
    public ClosingView {
        signals = List.copyOf(signals);
    }

    /// One sign.
    @Schema(name = "SeenSignal")
    public record Signal(
            @Schema(required = true) UUID id,
            @Schema(
                            required = true,
                            description = "What the customer did.",
                            examples = "ASKS_DELIVERY")
                    String kind,
            @Schema(required = true, description = "The day on which somebody saw it.")
                    LocalDate observedOn) {}
}
