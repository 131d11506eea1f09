package dev.vitalfew.intelligence;

import dev.vitalfew.scoring.pipeline.AgeingRule;
import dev.vitalfew.scoring.pipeline.PipelineStage;
import java.util.EnumMap;
import java.util.Map;

/// How long deals that were won stood at each stage, all of them, whoever's they were: visits are
/// added up.
final class Paces {
    private static final String DAY = "((c.at at time zone 'UTC')::date - date '1970-01-01')";

    private Paces() {}

    /// A stage at which no won deal stood is missing.
    static Map<PipelineStage, AgeingRule.Pace> read(
            Snapshot snapshot, Standings standings, AgeingRule rule) {
        Map<PipelineStage, AgeingRule.Pace> paces = new EnumMap<>(PipelineStage.class);
        snapshot.rows(
                statement(standings, rule),
                row -> {
                    for (PipelineStage stage : PipelineStage.values()) {
                        int place = stage.place() * 3 + 1;
                        if (row.getLong(place) > 0) {
                            paces.put(
                                    stage,
                                    new AgeingRule.Pace(
                                            row.getLong(place),
                                            row.getLong(place + 1),
                                            row.getLong(place + 2)));
                        }
                    }
                    return paces;
                });
        return paces;
    }

    /// The days at a stage are the days on which it was left less those on which it was reached. An
    /// entry leaves the stage before it and reaches the one behind it; what the last one reaches is
    /// never left, so that its day is given back.
    private static Sql statement(Standings standings, AgeingRule rule) {
        StringBuilder stays = new StringBuilder();
        StringBuilder days = new StringBuilder();
        Sql percentiles = Sql.of("select");
        for (PipelineStage stage : PipelineStage.values()) {
            int place = stage.place();
            stays.append(
                    """
                    , bool_or(c.from_stage = '%1$s') as left_%2$d
                    , sum(case when c.from_stage = '%1$s' then %3$s else 0 end
                          - case when c.to_stage = '%1$s' then %3$s else 0 end) as stay_%2$d"""
                            .formatted(stage.name(), place, DAY));
            days.append(
                    ", case when left_%1$d then stay_%1$d + case when stage = %1$d then closed else 0 end end as days_%1$d"
                            .formatted(place));
            String separator = place == 0 ? "" : ", ";
            percentiles =
                    percentiles.then(
                            """
                            %1$scount(days_%2$d), percentile_disc(?::float8) within group (order by days_%2$d),
                            percentile_disc(?::float8) within group (order by days_%2$d)"""
                                    .formatted(separator, place),
                            _ -> rule.slow().doubleValue(),
                            _ -> rule.stale().doubleValue());
        }
        return Sql.of(
                        """
                        with history as (
                            select max(c.number::bigint * 100 + %s * 10 + %s) as code, max(%s) as closed%s
                            from stage_change c
                            where c.at < ? and c.deal_id in (
                                select deal_id from stage_change where outcome = 'WON' and at < ?)
                            group by c.deal_id),
                        placed as (select h.*, code / 10 %% 10 as stage from history h where code %% 10 = %d),
                        won as (select 1%s from placed)
                        """
                                .formatted(
                                        Standings.STAGE.formatted("c.to_stage"),
                                        Standings.OUTCOME,
                                        DAY,
                                        stays,
                                        Standings.WON,
                                        days),
                        standings.end(),
                        standings.end())
                .then(percentiles)
                .then("from won");
    }
}
