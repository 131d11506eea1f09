package dev.vitalfew.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What a run has seen.
///
/// @param slowest the longest that an answer has taken, in milliseconds, by operation; some wait
///   because they were asked to
/// @param neverDone operations of which no request has succeeded: what lies behind them was not
///   tried
/// @param unseen promises that no answer has shown kept
/// @param refused by operation and reason, the requests that were meant to be right
record Report(
        OpenApiFuzz.Plan plan,
        int requests,
        double seconds,
        Map<Integer, Integer> statuses,
        Map<String, Integer> refused,
        Map<String, Long> slowest,
        List<String> neverDone,
        List<Promises.Promise> unseen,
        List<Finding> findings) {
    int count(Finding.Kind kind) {
        return (int) findings.stream().filter(each -> each.kind() == kind).count();
    }

    String text() {
        List<String> lines = new ArrayList<>();
        lines.add(
                "OpenApiFuzz: %d requests in %.1f s (%.0f/s), seed %d, %d at once"
                        .formatted(
                                requests,
                                seconds,
                                requests / seconds,
                                plan.seed(),
                                plan.threads()));
        lines.add("answers by status: " + new TreeMap<>(statuses));
        for (Finding.Kind kind : Finding.Kind.values()) {
            lines.add("%-24s%d".formatted(kind, count(kind)));
        }
        lines.add(
                "slowest, in ms: "
                        + slowest.entrySet().stream()
                                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                                .limit(8)
                                .toList());
        lines.add("operations that never succeeded: " + neverDone);
        lines.add("promises that were not seen kept: " + unseen);
        lines.add("meant to be right, and refused: " + refused);
        Map<String, List<Finding>> alike =
                findings.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Finding::signature, TreeMap::new, Collectors.toList()));
        alike.forEach(
                (signature, each) -> {
                    Attempt first = each.getFirst().attempt();
                    lines.add("%n%d x %s".formatted(each.size(), signature));
                    lines.add("  attempt %d, %s".formatted(first.number(), first.what()));
                    lines.add("  " + first.curl(plan.server().toString()));
                });
        if (!findings.isEmpty()) {
            lines.add(
                    "again: -Dfuzz.seed=%d; one request: its line above, with the key in $key"
                            .formatted(plan.seed()));
        }
        return String.join(System.lineSeparator(), lines);
    }
}
