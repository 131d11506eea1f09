package dev.vitalfew.fuzz;

import dev.vitalfew.Contract.Operation;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the conventions promise of every write, and of which operations a run has seen it kept: a
/// run that never looked proves nothing.
final class Promises {
    /// Of writes with a key, and of those that may name the version that they change.
    enum Kind {
        /// The same request with the same key is answered as the first.
        REPLAYED,

        /// Another body with a used key is refused.
        KEY_REUSED,

        /// A change without a version is refused.
        UNCONDITIONAL,

        /// A change of a version that is not there is refused.
        STALE
    }

    record Promise(Operation operation, Kind kind) {
        @Override
        public String toString() {
            return operation.id() + " " + kind;
        }
    }

    private final Set<Promise> unseen = ConcurrentHashMap.newKeySet();

    Promises(List<Operation> operations) {
        for (Operation each : operations) {
            if (each.method().equals("POST") && takes(each, "Idempotency-Key", false)) {
                unseen.add(new Promise(each, Kind.REPLAYED));
                if (!each.node().path("requestBody").isMissingNode()) {
                    unseen.add(new Promise(each, Kind.KEY_REUSED));
                }
            }
            if (takes(each, "If-Match", true)) {
                unseen.add(new Promise(each, Kind.UNCONDITIONAL));
            }
            if (takes(each, "If-Match", false)) {
                unseen.add(new Promise(each, Kind.STALE));
            }
        }
    }

    private static boolean takes(Operation operation, String header, boolean required) {
        return operation
                .node()
                .path("parameters")
                .valueStream()
                .anyMatch(
                        each ->
                                each.path("name").asText().equals(header)
                                        && (!required || each.path("required").asBoolean()));
    }

    boolean isUnseen(Operation operation, Kind kind) {
        return unseen.contains(new Promise(operation, kind));
    }

    /// One of a write that names a version; null where all were seen.
    @Nullable Promise someOfVersions(RandomGenerator random) {
        List<Promise> some =
                sorted().filter(each -> each.kind().compareTo(Kind.KEY_REUSED) > 0).toList();
        return some.isEmpty() ? null : Texts.pick(some, random);
    }

    /// Strikes out what this answer shows.
    ///
    /// @param first the answer of which this should be a replay, null where it is none
    void see(Attempt attempt, Answer answer, @Nullable Answer first) {
        Kind kind =
                switch (answer.status()) {
                    case 412 -> Kind.STALE;
                    case 428 -> Kind.UNCONDITIONAL;
                    case 422 -> attempt.what().equals(Attempts.OTHER_BODY) ? Kind.KEY_REUSED : null;
                    default ->
                            first != null && !answer.header("idempotent-replayed").isEmpty()
                                    ? Kind.REPLAYED
                                    : null;
                };
        if (kind != null) {
            unseen.remove(new Promise(attempt.operation(), kind));
        }
    }

    /// Those that no answer has shown, by operation.
    List<Promise> unseen() {
        return sorted().toList();
    }

    private Stream<Promise> sorted() {
        return unseen.stream().sorted(Comparator.comparing(Promise::toString));
    }
}
