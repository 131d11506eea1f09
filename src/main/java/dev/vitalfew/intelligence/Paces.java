package dev.vitalfew.intelligence;

import dev.vitalfew.scoring.pipeline.AgeingRule;
import dev.vitalfew.scoring.pipeline.PipelineStage;
import java.util.EnumMap;
import java.util.Map;

/// How long deals that were won stood at each stage, all of them, whoever's they were: visits are
/// added up.
final class Paces {
    private Paces() {}

    /// A stage at which no won deal stood is missing.
    static Map<PipelineStage, AgeingRule.Pace> read(
            Snapshot snapshot, Standings standings, AgeingRule rule) {
        Map<PipelineStage, AgeingRule.Pace> paces = new EnumMap<>(PipelineStage.class);
        snapshot.rows(
                standings
                        .head()
                        .then(
                                """
                                select v.stage, count(*), percentile_disc(?::float8) within group (order by v.days),
                                       percentile_disc(?::float8) within group (order by v.days)
                                from (select u.deal_id, u.stage,
                                             sum((u.until at time zone 'UTC')::date - (u.at at time zone 'UTC')::date) as days
                                      from (select c.account_id, c.deal_id, c.at, %s as stage,
                                                   lead(c.at) over (partition by c.account_id, c.deal_id order by c.number) as until
                                            from stage_change c
                                            join step s on s.account_id = c.account_id and s.deal_id = c.deal_id
                                            where s.code %% 10 = 1 and c.at < ?) u
                                      where u.until is not null
                                      group by u.deal_id, u.stage) v
                                group by v.stage
                                """
                                        .formatted(Standings.STAGE.formatted("c.to_stage")),
                                _ -> rule.slow().doubleValue(),
                                _ -> rule.stale().doubleValue(),
                                standings.end()),
                row ->
                        paces.put(
                                PipelineStage.at(row.getInt(1)),
                                new AgeingRule.Pace(
                                        row.getLong(2), row.getLong(3), row.getLong(4))));
        return paces;
    }
}
