package dev.vitalfew.deal;

import dev.vitalfew.api.Message;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Says whether a deal may go on to a stage. What the gates are and what they ask for is decided
/// above this room, by policy (D 4.3).
public interface StageGates {
    /// What the gates on the way say.
    ///
    /// @param day on which the deal moves
    Judgement judge(UUID dealId, Stage from, Stage to, LocalDate day);

    /// What one gate says.
    ///
    /// @param stage the first one behind the gate
    /// @param mode WARN or ENFORCE
    /// @param refuses whether it keeps the deal from moving
    record Verdict(
            String gate,
            Stage stage,
            String mode,
            boolean passed,
            boolean refuses,
            Message reason) {}

    /// What they all say.
    ///
    /// @param verdicts none on the way back
    record Judgement(int policyVersion, List<Verdict> verdicts) {
        public Judgement {
            verdicts = List.copyOf(verdicts);
        }

        boolean refuses() {
            return verdicts.stream().anyMatch(Verdict::refuses);
        }

        boolean isPassed() {
            return verdicts.stream().allMatch(Verdict::passed);
        }
    }
}
