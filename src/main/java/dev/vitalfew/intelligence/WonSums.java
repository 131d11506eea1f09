package dev.vitalfew.intelligence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Won deals of one month and one currency.
///
/// @param currency null of deals without an amount
/// @param converted in the currency of the answer; 0 where there is no rate
record WonSums(
        LocalDate month,
        @Nullable String currency,
        long deals,
        BigDecimal own,
        BigDecimal converted,
        boolean valued) {

    static List<WonSums> read(Snapshot snapshot, Standings standings, ForecastQuery.Days days) {
        return snapshot.rows(
                standings
                        .head()
                        .then(
                                "select date_trunc('month', p.closed_on)::date, p.currency, count(*), coalesce(sum(p.amount), 0),")
                        .then(standings.sum("p.amount", "true"))
                        .then(",")
                        .then(standings.valued())
                        .then("as valued")
                        .then(standings.deals())
                        .then(
                                "and p.outcome = 1 and p.closed_on >= ? and p.closed_on < ?",
                                Sql.day(days.from()),
                                Sql.day(days.to()))
                        .then("group by 1, p.currency, valued order by 1, 2"),
                row ->
                        new WonSums(
                                row.getObject(1, LocalDate.class),
                                row.getString(2),
                                row.getLong(3),
                                row.getBigDecimal(4),
                                row.getBigDecimal(5),
                                row.getBoolean(6)));
    }
}
