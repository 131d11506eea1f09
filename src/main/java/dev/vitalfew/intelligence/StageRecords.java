package dev.vitalfew.intelligence;

import dev.vitalfew.scoring.pipeline.PipelineStage;
import dev.vitalfew.scoring.pipeline.Proportion;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// What became of the deals that ever stood at each stage, in the order of the stages.
///
/// @param advanced those that went on to a later one, or were won, of those that came there
/// @param won those that were won, of those that are decided
record StageRecords(List<Proportion> advanced, List<Proportion> won) {
    StageRecords {
        advanced = List.copyOf(advanced);
        won = List.copyOf(won);
    }

    /// Deals with the same past.
    ///
    /// @param entered the stages that they ever stood at, `advanced` those from which they went on;
    ///   bit 0 is the first stage
    record Past(int outcome, int entered, int advanced, long deals) {
        private boolean decided() {
            return outcome != Standings.OPEN;
        }

        private boolean won() {
            return outcome == Standings.WON;
        }
    }

    static StageRecords read(Snapshot snapshot, Standings standings) {
        return of(
                snapshot.rows(
                        standings
                                .headWithStages()
                                .then("select p.outcome, p.entered, p.advanced, count(*)")
                                .then(standings.counted())
                                .then("group by 1, 2, 3"),
                        row ->
                                new Past(
                                        row.getInt(1),
                                        row.getInt(2),
                                        row.getInt(3),
                                        row.getLong(4))));
    }

    static StageRecords of(List<Past> pasts) {
        List<Proportion> advanced = new ArrayList<>();
        List<Proportion> won = new ArrayList<>();
        for (int stage = 0; stage < PipelineStage.COUNT; stage++) {
            int bit = 1 << stage;
            List<Past> there = pasts.stream().filter(past -> (past.entered & bit) != 0).toList();
            advanced.add(
                    Proportion.of(
                            count(there, past -> (past.advanced & bit) != 0),
                            count(there, _ -> true)));
            won.add(Proportion.of(count(there, Past::won), count(there, Past::decided)));
        }
        return new StageRecords(advanced, won);
    }

    private static long count(List<Past> pasts, Predicate<Past> which) {
        return pasts.stream().filter(which).mapToLong(Past::deals).sum();
    }
}
