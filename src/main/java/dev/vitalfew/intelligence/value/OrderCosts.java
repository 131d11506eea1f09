package dev.vitalfew.intelligence.value;

import dev.vitalfew.intelligence.Conversion;
import dev.vitalfew.intelligence.Figures;
import dev.vitalfew.intelligence.Period;
import dev.vitalfew.intelligence.Snapshot;
import dev.vitalfew.intelligence.Sql;
import dev.vitalfew.scoring.AbcClass;
import dev.vitalfew.scoring.ParetoRule;
import dev.vitalfew.scoring.RankedUnit;
import dev.vitalfew.scoring.UnitValue;
import dev.vitalfew.scoring.value.TransactionCost;
import dev.vitalfew.scoring.value.TransactionCost.Quarter;
import dev.vitalfew.scoring.value.ValueRule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/// What it costs to serve one order, quarter by quarter (D 2.9).
final class OrderCosts {
    private static final int MONTHS = 3;

    private final Snapshot snapshot;
    private final Conversion conversion;
    private final List<LocalDate> starts;

    /// @param starts first days of quarters that follow each other, the oldest first
    OrderCosts(Snapshot snapshot, Conversion conversion, List<LocalDate> starts) {
        this.snapshot = snapshot;
        this.conversion = conversion;
        this.starts = List.copyOf(starts);
    }

    EconomicsView.PerOrder ofAccount(UUID account, ValueRule rule) {
        return of(Sql.of("and p.account_id = ?", Sql.id(account)), rule);
    }

    /// Of the accounts outside class A of these quarters (D 1.2).
    EconomicsView.PerOrder ofBase(ParetoRule pareto, ValueRule rule) {
        List<UUID> vitalFew =
                pareto.analyse(revenues()).ranked().stream()
                        .filter(unit -> unit.abcClass() == AbcClass.A)
                        .map(RankedUnit::id)
                        .map(UUID::fromString)
                        .toList();
        return of(Sql.of("and p.account_id <> all(?)", Sql.ids(vitalFew)), rule);
    }

    private List<UnitValue> revenues() {
        return snapshot.rows(
                Sql.of("select p.account_id, coalesce(sum(")
                        .then(conversion.converted(Sql.of("p.amount")))
                        .then("), 0) from purchase p")
                        .then(conversion.join())
                        .then("where")
                        .then(whole().condition())
                        .then("group by p.account_id"),
                row -> new UnitValue(row.getString(1), row.getBigDecimal(2)));
    }

    private Period whole() {
        LocalDate end = starts.getLast().plusMonths(MONTHS);
        return new Period(starts.getFirst(), end, end);
    }

    private EconomicsView.PerOrder of(Sql whose, ValueRule rule) {
        BigDecimal[] spent = new BigDecimal[starts.size()];
        Arrays.fill(spent, BigDecimal.ZERO);
        long[] orders = new long[starts.size()];
        snapshot.rows(
                costs(whose),
                row -> {
                    spent[row.getInt(1) - 1] = row.getBigDecimal(2);
                    return row.getInt(1);
                });
        snapshot.rows(
                orders(whose),
                row -> {
                    orders[row.getInt(1) - 1] = row.getLong(2);
                    return row.getInt(1);
                });
        List<Quarter> quarters = new ArrayList<>();
        for (int place = 0; place < starts.size(); place++) {
            quarters.add(new Quarter(spent[place], orders[place]));
        }
        return view(quarters, TransactionCost.of(rule, quarters));
    }

    private Sql costs(Sql whose) {
        return Sql.of(
                        "select width_bucket(p.ordered_on, ?::date[]), coalesce(sum(",
                        Sql.array("date", starts))
                .then(conversion.converted(Sql.of("p.amount")))
                .then("), 0) from (")
                .then(CostSource.servedByQuarter(starts, whole().last()))
                .then(") p")
                .then(conversion.join())
                .then("where")
                .then(whole().condition())
                .then(whose)
                .then("group by 1");
    }

    private Sql orders(Sql whose) {
        return Sql.of(
                        """
                        select o.quarter, count(*) from (
                            select distinct width_bucket(p.ordered_on, ?::date[]) as quarter,
                                p.account_id, p.source, p.order_no
                            from purchase p where
                        """,
                        Sql.array("date", starts))
                .then(whole().condition())
                .then(whose)
                .then(") o group by 1");
    }

    private EconomicsView.PerOrder view(List<Quarter> quarters, TransactionCost cost) {
        List<EconomicsView.Quarter> shown = new ArrayList<>();
        for (int place = 0; place < quarters.size(); place++) {
            Quarter quarter = quarters.get(place);
            shown.add(
                    new EconomicsView.Quarter(
                            starts.get(place),
                            Figures.plain(quarter.costToServe()),
                            quarter.orders(),
                            cost.perOrder().get(place)));
        }
        return new EconomicsView.PerOrder(shown, cost.slope(), cost.trend());
    }
}
