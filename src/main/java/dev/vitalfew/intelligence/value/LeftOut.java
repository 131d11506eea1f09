package dev.vitalfew.intelligence.value;

import dev.vitalfew.intelligence.Conversion;
import dev.vitalfew.intelligence.Figures;
import dev.vitalfew.intelligence.Period;
import dev.vitalfew.intelligence.Snapshot;
import dev.vitalfew.intelligence.Sql;
import dev.vitalfew.intelligence.UnconvertedView;
import dev.vitalfew.intelligence.Whose;
import dev.vitalfew.scoring.value.ValueRule;
import java.util.List;

/// What has no exchange rate, by currency and in it; asked for only where there may be any.
record LeftOut(List<UnconvertedView> purchases, List<UnconvertedView> costs) {
    static final LeftOut NOTHING = new LeftOut(List.of(), List.of());

    LeftOut {
        purchases = List.copyOf(purchases);
        costs = List.copyOf(costs);
    }

    static LeftOut read(Snapshot snapshot, Books.Question question) {
        Period period = question.period();
        return new LeftOut(
                purchases(snapshot, question.whose(), period, question.conversion()),
                withoutRate(
                        snapshot,
                        question,
                        Sql.of("(")
                                .then(CostSource.spent(period))
                                .then(
                                        "union all select account_id, 'ACQUISITION', ordered_on, amount, currency from (")
                                .then(CostSource.ACQUISITIONS)
                                .then(") a ) p"),
                        period));
    }

    /// Purchase lines only.
    static List<UnconvertedView> purchases(
            Snapshot snapshot, Whose whose, Period period, Conversion conversion) {
        return withoutRate(
                snapshot,
                new Books.Question(whose, period, conversion, ValueRule.BUILT_IN),
                Sql.of("purchase p"),
                period);
    }

    private static List<UnconvertedView> withoutRate(
            Snapshot snapshot, Books.Question question, Sql lines, Period period) {
        Conversion conversion = question.conversion();
        return snapshot.rows(
                Sql.of("select p.currency, count(*), sum(p.amount) from")
                        .then(lines)
                        .then(conversion.join())
                        .then("where")
                        .then(period.condition())
                        .then(question.whose().onLines())
                        .then("and")
                        .then(conversion.missing())
                        .then("group by p.currency order by p.currency"),
                row ->
                        new UnconvertedView(
                                row.getString(1),
                                row.getLong(2),
                                Figures.plain(row.getBigDecimal(3))));
    }
}
