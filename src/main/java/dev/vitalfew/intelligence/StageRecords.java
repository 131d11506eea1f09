package dev.vitalfew.intelligence;

import dev.vitalfew.scoring.pipeline.PipelineStage;
import dev.vitalfew.scoring.pipeline.Proportion;
import java.util.ArrayList;
import java.util.List;

/// What became of the deals that ever stood at each stage, in the order of the stages.
///
/// @param advanced those that went on to a later one, or were won, of those that came there
/// @param won those that were won, of those that are decided
record StageRecords(List<Proportion> advanced, List<Proportion> won) {
    StageRecords {
        advanced = List.copyOf(advanced);
        won = List.copyOf(won);
    }

    static StageRecords read(Snapshot snapshot, Standings standings) {
        List<String> columns = new ArrayList<>();
        for (int stage = 0; stage < PipelineStage.COUNT; stage++) {
            String there = "s.first_%d is not null".formatted(stage);
            columns.add("count(*) filter (where %s)".formatted(there));
            columns.add(
                    "count(*) filter (where %s and (p.outcome = 1%s))"
                            .formatted(there, later(stage)));
            columns.add("count(*) filter (where %s and p.outcome <> 0)".formatted(there));
            columns.add("count(*) filter (where %s and p.outcome = 1)".formatted(there));
        }
        return snapshot.row(
                standings
                        .headWithStages()
                        .then("select " + String.join(",\n", columns))
                        .then(
                                "from step s join p on p.account_id = s.account_id and p.id = s.deal_id")
                        .then(standings.where()),
                row -> {
                    List<Proportion> advanced = new ArrayList<>();
                    List<Proportion> won = new ArrayList<>();
                    for (int stage = 0; stage < PipelineStage.COUNT; stage++) {
                        int place = stage * 4 + 1;
                        advanced.add(Proportion.of(row.getLong(place + 1), row.getLong(place)));
                        won.add(Proportion.of(row.getLong(place + 3), row.getLong(place + 2)));
                    }
                    return new StageRecords(advanced, won);
                });
    }

    private static String later(int stage) {
        StringBuilder later = new StringBuilder();
        for (int next = stage + 1; next < PipelineStage.COUNT; next++) {
            later.append(" or s.last_%d > s.first_%d".formatted(next, stage));
        }
        return later.toString();
    }
}
