package dev.vitalfew.scoring.engagement;

import org.jspecify.annotations.Nullable;

/// Judges calls by what the customer does after them (D 5.1).
///
/// @param stalledAfter so many continuations in a row, up to the last call, are a stall; one
///   continuation may lead somewhere
public record CallRule(int stalledAfter) {
    public CallRule {
        if (stalledAfter < 1) {
            throw new IllegalArgumentException("need at least 1 call, got " + stalledAfter);
        }
    }

    public CallVerdict judge(CallFacts facts) {
        long successes = 0;
        for (CallEnd end : CallEnd.values()) {
            successes += end.isSuccess() ? facts.number(end) : 0;
        }
        return new CallVerdict(
                share(facts.number(CallEnd.ADVANCE), facts.ended()),
                share(successes, facts.ended()),
                isStalled(facts));
    }

    private boolean isStalled(CallFacts facts) {
        return facts.latest().size() >= stalledAfter
                && facts.latest().stream()
                        .limit(stalledAfter)
                        .allMatch(end -> end == CallEnd.CONTINUATION);
    }

    private static @Nullable Double share(long part, long whole) {
        return whole == 0 ? null : (double) part / whole;
    }
}
