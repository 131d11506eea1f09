package dev.vitalfew.intelligence;

import dev.vitalfew.scoring.pipeline.OpenDeals;
import dev.vitalfew.scoring.pipeline.PipelineStage;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Sums over deals of one stage, one currency and so many traits, and where a forecast asks for it,
/// of one month.
///
/// @param month its first day; null where none was asked for, or no day is expected
/// @param currency null of deals without an amount
/// @param deals how many
/// @param own the amounts in their own currency
/// @param converted the same in the currency of the answer, without what has no rate
/// @param valued whether there was a rate
record OpenSums(
        @Nullable LocalDate month,
        @Nullable String currency,
        long deals,
        OpenDeals own,
        OpenDeals converted,
        boolean valued) {

    /// @param month an expression over the deal `p`, a date
    static List<OpenSums> read(Snapshot snapshot, Standings standings, Sql month) {
        return snapshot.rows(
                standings
                        .head()
                        .then("select")
                        .then(month)
                        .then("as month,")
                        .then(columns(standings))
                        .then(standings.deals())
                        .then("and p.outcome = 0")
                        .then(
                                "group by 1, p.stage, p.traits, p.currency, valued order by 1, 2, 3, 4"),
                row -> read(row, row.getObject("month", LocalDate.class)));
    }

    /// What is read of deals that are grouped by `p.stage`, `p.traits`, `p.currency` and `valued`.
    static Sql columns(Standings standings) {
        return Sql.of(
                        """
                        p.stage, p.traits, p.currency, count(*) as deals,
                        coalesce(sum(p.amount), 0) as amount,
                        coalesce(sum(p.amount) filter (where p.probability is null), 0) as unrated,
                        coalesce(sum(p.amount * p.probability), 0) as rated,
                        """)
                .then(standings.sum("p.amount", "true"))
                .then("as c_amount,")
                .then(standings.sum("p.amount", "p.probability is null"))
                .then("as c_unrated,")
                .then(standings.sum("p.amount * p.probability", "true"))
                .then("as c_rated,")
                .then(standings.valued())
                .then("as valued");
    }

    static OpenSums read(ResultSet row, @Nullable LocalDate month) throws SQLException {
        PipelineStage stage = PipelineStage.at(row.getInt("stage"));
        int traits = row.getInt("traits");
        return new OpenSums(
                month,
                row.getString("currency"),
                row.getLong("deals"),
                deals(stage, traits, row, ""),
                deals(stage, traits, row, "c_"),
                row.getBoolean("valued"));
    }

    private static OpenDeals deals(PipelineStage stage, int traits, ResultSet row, String prefix)
            throws SQLException {
        BigDecimal amount = row.getBigDecimal(prefix + "amount");
        BigDecimal unrated = row.getBigDecimal(prefix + "unrated");
        BigDecimal rated = row.getBigDecimal(prefix + "rated");
        return new OpenDeals(stage, traits, amount, unrated, rated);
    }
}
