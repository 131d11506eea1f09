package dev.vitalfew.intelligence;

import dev.vitalfew.scoring.UnitValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What every unit brings, in one pass over the lines.
///
/// @param known units with a value, zero and negative ones included
/// @param unknown units whose lines all lack a rate, a cost or a quantity; that is not zero
/// @param unassigned lines without a unit, null where there are none
/// @param withoutRate how many lines of a unit have no rate
record UnitSums(
        List<UnitValue> known, int unknown, @Nullable LinesView unassigned, long withoutRate) {

    static UnitSums read(Snapshot snapshot, Metric metric, UnitKind by, Lines lines) {
        return of(snapshot.rows(statement(metric, by, lines), Row::read));
    }

    private record Row(@Nullable String unit, @Nullable BigDecimal value, long rows, long missing) {
        static Row read(java.sql.ResultSet row) throws java.sql.SQLException {
            return new Row(row.getString(1), row.getBigDecimal(2), row.getLong(3), row.getLong(4));
        }
    }

    private static UnitSums of(List<Row> rows) {
        List<UnitValue> known = new ArrayList<>(rows.size());
        int unknown = 0;
        long withoutRate = 0;
        LinesView unassigned = null;
        for (Row row : rows) {
            withoutRate += row.missing;
            if (row.unit == null) {
                unassigned = unassigned(row);
            } else if (row.value == null) {
                unknown++;
            } else {
                known.add(new UnitValue(row.unit, row.value));
            }
        }
        return new UnitSums(known, unknown, unassigned, withoutRate);
    }

    private static @Nullable LinesView unassigned(Row row) {
        long rows = row.rows - row.missing;
        BigDecimal amount = row.value == null ? BigDecimal.ZERO : row.value;
        return rows == 0 ? null : new LinesView(rows, Figures.plain(amount));
    }

    private static Sql statement(Metric metric, UnitKind by, Lines lines) {
        return switch (metric) {
            case REVENUE -> money("p.amount", by, lines);
            case MARGIN -> money("p.amount - p.cost", by, lines);
            case COMMISSION -> money("p.commission", by, lines);
            case QUANTITY -> quantity(by, lines);
            case ORDERS -> orders(by, lines);
        };
    }

    private static Sql money(String amount, UnitKind by, Lines lines) {
        Sql sums =
                Sql.of("select %s as unit,".formatted(column(by)))
                        .then(lines.money(amount))
                        .then("as value, %s as line_count,".formatted(lineCount(by)))
                        .then(lines.withoutRate())
                        .then("as missing")
                        .then(lines.valued())
                        .then("group by 1");
        return rolledUp(by, sums);
    }

    private static Sql quantity(UnitKind by, Lines lines) {
        Sql sums =
                Sql.of("select %s as unit, sum(".formatted(column(by)))
                        .then(lines.credit().part(Sql.of("p.quantity")))
                        .then(") as value, %s as line_count, 0 as missing".formatted(lineCount(by)))
                        .then(lines.counted())
                        .then("group by 1");
        return rolledUp(by, sums);
    }

    /// Accounts are summed first, in parallel; the recursive view of groups runs in one process
    /// only, and then has an account to a row. Materialised, because PostgreSQL cannot tell how
    /// many rows a recursive view has, and might sum all lines anew for each of them.
    private static Sql rolledUp(UnitKind by, Sql byAccount) {
        return switch (by) {
            case ACCOUNT, SELLER, PRODUCT, PRODUCT_LINE -> byAccount;
            case GROUP ->
                    Sql.of("with s as materialized (")
                            .then(byAccount)
                            .then(
                                    """
                                    )
                                    select g.group_id, sum(s.value), sum(s.line_count), sum(s.missing)
                                    from s join account_group g on g.account_id = s.unit group by 1
                                    """);
        };
    }

    /// An order that reaches several accounts of a group is one order of the group.
    private static Sql orders(UnitKind by, Lines lines) {
        Sql orders =
                Sql.of(
                                "select %s as unit, p.source, p.order_no, count(*) as line_count"
                                        .formatted(column(by)))
                        .then(lines.counted())
                        .then("group by 1, 2, 3");
        Sql ofUnits =
                switch (by) {
                    case ACCOUNT, SELLER, PRODUCT, PRODUCT_LINE -> orders;
                    case GROUP ->
                            Sql.of("with s as materialized (")
                                    .then(orders)
                                    .then(
                                            """
                                            )
                                            select g.group_id as unit, s.source, s.order_no,
                                                sum(s.line_count) as line_count
                                            from s join account_group g on g.account_id = s.unit
                                            group by 1, 2, 3
                                            """);
                };
        return Sql.of("select o.unit, count(*)::numeric, sum(o.line_count), 0 from (")
                .then(ofUnits)
                .then(") o group by 1");
    }

    /// Counted where lines may lack their unit; every line has its account.
    private static String lineCount(UnitKind by) {
        return switch (by) {
            case ACCOUNT, GROUP -> "0";
            case SELLER, PRODUCT, PRODUCT_LINE -> "count(*)";
        };
    }

    private static String column(UnitKind by) {
        return switch (by) {
            case ACCOUNT, GROUP -> "p.account_id";
            case SELLER -> "coalesce(p.seller_id, c.seller_id)";
            case PRODUCT -> "p.product";
            case PRODUCT_LINE -> "p.product_line";
        };
    }
}
