package dev.vitalfew.intelligence;

import java.util.List;

/// Lines that a figure does not contain, asked for only where there may be any. A line counts once
/// here, however many sellers share it.
final class LeftOut {
    private LeftOut() {}

    /// By currency, in that currency.
    static List<UnconvertedView> withoutRate(Snapshot snapshot, Lines lines) {
        return withoutRate(snapshot, lines, Sql.NONE);
    }

    /// @param condition a further one on the lines
    static List<UnconvertedView> withoutRate(Snapshot snapshot, Lines lines, Sql condition) {
        return snapshot.rows(
                Sql.of("select p.currency, count(*), sum(")
                        .then(lines.credit().part(Sql.of("p.amount")))
                        .then(")")
                        .then(lines.valued())
                        .then(condition)
                        .then("and")
                        .then(lines.conversion().missing())
                        .then("group by p.currency order by p.currency"),
                row ->
                        new UnconvertedView(
                                row.getString(1),
                                row.getLong(2),
                                Figures.plain(row.getBigDecimal(3))));
    }

    /// What lines without a cost bring; those that have no rate either are listed as such.
    static LinesView withoutCost(Snapshot snapshot, Lines lines) {
        return snapshot.row(
                Sql.of("select count(*), coalesce(")
                        .then(lines.money("p.amount"))
                        .then(", 0)")
                        .then(lines.valued())
                        .then("and p.cost is null and not (")
                        .then(lines.conversion().missing())
                        .then(")"),
                row -> new LinesView(row.getLong(1), Figures.plain(row.getBigDecimal(2))));
    }
}
