package dev.vitalfew.scoring;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Cooperation presupposes equal standing (D 3.9): the mean of smaller by larger, of size bands, of
/// levels that meet, and of reputations.
///
/// @param sizeBorders numbers of employees at which the second and each further size band begins,
///   rising
/// @param mismatchBelow a smaller ratio is a mismatch
/// @param months how long a meeting makes two people known to each other
public record ParityRule(List<Integer> sizeBorders, double mismatchBelow, int months) {
    public ParityRule {
        sizeBorders = List.copyOf(sizeBorders);
        Require.that(
                0 <= mismatchBelow && mismatchBelow <= 1,
                () -> "a ratio is from 0 to 1, got %s".formatted(mismatchBelow));
    }

    public Parity judge(ParityFacts facts) {
        List<Parity.Finding> findings =
                List.of(size(facts), contactLevel(facts), reputation(facts));
        List<Double> ratios =
                findings.stream().map(ParityRule::ratioOf).filter(Objects::nonNull).toList();
        double coverage = (double) ratios.size() / findings.size();
        if (ratios.isEmpty()) {
            return new Parity(null, null, coverage, findings);
        }
        double ratio = ratios.stream().mapToDouble(each -> each).average().orElseThrow();
        Parity.ParityState state =
                ratio < mismatchBelow ? Parity.ParityState.MISMATCH : Parity.ParityState.EQUAL;
        return new Parity(ratio, state, coverage, findings);
    }

    private static @Nullable Double ratioOf(Parity.Finding finding) {
        return switch (finding) {
            case Parity.Judged judged -> judged.ratio();
            case Parity.NoEvidence _ -> null;
        };
    }

    private Parity.Finding size(ParityFacts facts) {
        if (facts.ourEmployees() == null || facts.theirEmployees() == null) {
            return new Parity.NoEvidence(
                    Parity.Part.SIZE,
                    "the number of employees of %s is not known"
                            .formatted(facts.ourEmployees() == null ? "us" : "the customer"));
        }
        int ours = band(facts.ourEmployees());
        int theirs = band(facts.theirEmployees());
        return new Parity.Judged(
                Parity.Part.SIZE,
                smallerByLarger(ours, theirs),
                "size band %d of %d meets %d".formatted(ours, sizeBorders.size() + 1, theirs));
    }

    /// From 1 on.
    private int band(int employees) {
        return 1 + (int) sizeBorders.stream().filter(border -> employees >= border).count();
    }

    private static Parity.Finding contactLevel(ParityFacts facts) {
        if (facts.meetings().isEmpty()) {
            return new Parity.NoEvidence(
                    Parity.Part.CONTACT_LEVEL,
                    "no seller of a known level knows or meets a contact of a known level");
        }
        double mean =
                facts.meetings().stream()
                        .mapToDouble(
                                meeting ->
                                        smallerByLarger(meeting.ourLevel(), meeting.theirLevel()))
                        .average()
                        .orElseThrow();
        return new Parity.Judged(
                Parity.Part.CONTACT_LEVEL,
                mean,
                "the mean over %d pairs of people".formatted(facts.meetings().size()));
    }

    private static Parity.Finding reputation(ParityFacts facts) {
        if (facts.ourReputation() == null || facts.theirReputation() == null) {
            return new Parity.NoEvidence(
                    Parity.Part.REPUTATION,
                    "the reputation of %s is not known"
                            .formatted(facts.ourReputation() == null ? "us" : "the customer"));
        }
        return new Parity.Judged(
                Parity.Part.REPUTATION,
                smallerByLarger(facts.ourReputation(), facts.theirReputation()),
                "%d of 5 meets %d".formatted(facts.ourReputation(), facts.theirReputation()));
    }

    private static double smallerByLarger(int one, int other) {
        return (double) Math.min(one, other) / Math.max(one, other);
    }
}
