package dev.vitalfew.intelligence;

import dev.vitalfew.intelligence.AgeingService.Standing;
import dev.vitalfew.intelligence.StageRecords.Past;
import dev.vitalfew.scoring.pipeline.PipelineStage;
import java.util.ArrayList;
import java.util.List;

/// All that a funnel says of the deals it is about, in one pass over their histories: three
/// groupings of the same deals.
///
/// @param open sums over the open deals
/// @param records what became of all deals
/// @param standing how long the open deals stand at their stages
record FunnelFacts(List<OpenSums> open, StageRecords records, List<Standing> standing) {
    /// The groupings: 2 where a row is not by traits, and 1 where it is not by the past of the
    /// deals.
    private static final int SUMS = 1;

    private static final int PASTS = 2;

    FunnelFacts {
        open = List.copyOf(open);
        standing = List.copyOf(standing);
    }

    static FunnelFacts read(Snapshot snapshot, Standings standings) {
        List<OpenSums> open = new ArrayList<>();
        List<Past> pasts = new ArrayList<>();
        List<Standing> standing = new ArrayList<>();
        snapshot.rows(
                statement(standings),
                row -> {
                    int grouping = row.getInt("grouping");
                    int outcome = row.getInt("outcome");
                    long deals = row.getLong("deals");
                    if (grouping == PASTS) {
                        int entered = row.getInt("entered");
                        return pasts.add(new Past(outcome, entered, row.getInt("advanced"), deals));
                    }
                    if (outcome != Standings.OPEN) {
                        return false;
                    }
                    return grouping == SUMS
                            ? open.add(OpenSums.read(row, null))
                            : standing.add(
                                    new Standing(
                                            PipelineStage.at(row.getInt("stage")),
                                            row.getLong("days"),
                                            deals));
                });
        return new FunnelFacts(open, StageRecords.of(pasts), standing);
    }

    private static Sql statement(Standings standings) {
        return standings
                .headWithStages()
                .then(
                        """
                        select grouping(p.traits, p.entered) as grouping, p.outcome, p.entered, p.advanced,
                               ?::date - p.moved_on as days,
                        """,
                        Sql.day(standings.day()))
                .then(OpenSums.columns(standings))
                .then(standings.deals())
                .then(
                        """
                        group by grouping sets (
                            (p.outcome, p.stage, p.traits, p.currency, valued),
                            (p.outcome, p.entered, p.advanced),
                            (p.outcome, p.stage, p.moved_on))
                        order by p.stage, p.traits, p.currency
                        """);
    }
}
