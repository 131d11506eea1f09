package dev.vitalfew.intelligence;

import dev.vitalfew.intelligence.care.CareSignals;
import dev.vitalfew.intelligence.value.Sales;
import dev.vitalfew.scoring.learned.Activity;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What scoring knows of one account, in one row: when it bought, what came in, and whether its key
/// account manager changed. Money is in the currency of the answer.
///
/// @param days with a purchase; those of returns only do not count (D 6.3)
/// @param first purchase day; null without any, as is `last`
/// @param recentDays purchase days within the last 90 days
/// @param earlierDays purchase days within the 90 days before those
/// @param year what came in within the last twelve months
/// @param yearBefore what came in within the twelve months before
/// @param withoutRate whether some of it has no exchange rate
/// @param sold what its lines say of the whole relationship
/// @param contacts whether anybody there is known
/// @param care whether surveys, complaints, contracts, rivals, sponsors or stages tell of it
record Buying(
        UUID account,
        String name,
        int days,
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        int recentDays,
        int earlierDays,
        BigDecimal year,
        BigDecimal yearBefore,
        boolean withoutRate,
        Sales sold,
        boolean contacts,
        boolean care,
        @Nullable ManagerChange managerChange) {

    /// The last time that the account got another key account manager.
    record ManagerChange(UUID id, LocalDate on) {}

    /// Whose, from when, in which money.
    record Question(Whose whose, Period period, Conversion conversion) {
        LocalDate day() {
            return period.last();
        }
    }

    private static final int RECENT = 90;
    private static final int MONTHS = 12;

    /// By id. Days are summed first, so that a day of two orders is one purchase day.
    static Sql statement(Question question) {
        LocalDate day = question.day();
        LocalDate year = day.minusMonths(MONTHS);
        LocalDate before = day.minusMonths(2L * MONTHS);
        // as every sum of money is taken
        String[] sum =
                question.conversion().multiplies()
                        ? new String[] {"round(sum", ", 8)"}
                        : new String[] {"sum", ""};
        return Sql.of(
                        """
                        select a.id, a.name, coalesce(f.days, 0), f.first_day, f.last_day,
                            coalesce(f.recent, 0), coalesce(f.earlier, 0),
                            coalesce(f.year, 0), coalesce(f.year_before, 0), coalesce(f.missing, 0) > 0,
                            exists (select from contact c where c.account_id = a.id),
                            %3$s,
                            m.id, m.valid_from,
                            coalesce(f.revenue, 0), coalesce(f.priced, 0), coalesce(f.goods, 0),
                            coalesce(f.without_cost, 0), coalesce(f.all_missing, 0)
                        from account a left join (
                            select d.account_id,
                                count(*) filter (where d.bought) as days,
                                min(d.day) filter (where d.bought) as first_day,
                                max(d.day) filter (where d.bought) as last_day,
                                count(*) filter (where d.bought and d.day > ?) as recent,
                                count(*) filter (where d.bought and d.day <= ? and d.day > ?) as earlier,
                                sum(d.total) filter (where d.day > ?) as year,
                                sum(d.total) filter (where d.day <= ? and d.day > ?) as year_before,
                                sum(d.missing) filter (where d.day > ?) as missing,
                                %1$s(d.total)%2$s as revenue, %1$s(d.priced)%2$s as priced,
                                %1$s(d.goods)%2$s as goods,
                                sum(d.without_cost) as without_cost, sum(d.missing) as all_missing
                            from (
                        """
                                .formatted(sum[0], sum[1], CareSignals.ANY),
                        Sql.day(day.minusDays(RECENT)),
                        Sql.day(day.minusDays(RECENT)),
                        Sql.day(day.minusDays(2L * RECENT)),
                        Sql.day(year),
                        Sql.day(year),
                        Sql.day(before),
                        Sql.day(before))
                .then(days(question))
                .then(") d group by d.account_id) f on f.account_id = a.id left join (")
                .then(managerChanges(day))
                .then(") m on m.account_id = a.id where")
                .then(question.whose().onAccounts())
                .then("order by a.id");
    }

    private static Sql days(Question question) {
        Conversion conversion = question.conversion();
        return Sql.of("select p.account_id, p.ordered_on as day, sum(")
                .then(conversion.converted(Sql.of("p.amount")))
                .then(") as total, sum(")
                .then(conversion.converted(Sql.of("p.amount")))
                .then(") filter (where p.cost is not null) as priced, sum(")
                .then(conversion.converted(Sql.of("p.cost")))
                .then(") as goods, count(*) filter (where p.cost is null and not (")
                .then(conversion.missing())
                .then(")) as without_cost, count(*) filter (where")
                .then(conversion.missing())
                .then(") as missing, bool_or(p.amount >= 0) as bought from purchase p")
                .then(conversion.join())
                .then("where")
                .then(question.period().condition())
                .then(question.whose().onLines())
                .then("group by p.account_id, p.ordered_on");
    }

    /// The first manager of an account, and one who goes on, are no change.
    private static Sql managerChanges(LocalDate day) {
        return Sql.of(
                """
                select distinct on (c.account_id) c.account_id, c.id, c.valid_from
                from (select m.account_id, m.id, m.valid_from, m.seller_id,
                          lag(m.seller_id) over (partition by m.account_id order by m.valid_from) as former
                      from account_manager m where m.valid_from <= ?) c
                where c.former <> c.seller_id
                order by c.account_id, c.valid_from desc
                """,
                Sql.day(day));
    }

    static Buying read(ResultSet row) throws SQLException {
        UUID manager = row.getObject(13, UUID.class);
        LocalDate changed = row.getObject(14, LocalDate.class);
        return new Buying(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getInt(3),
                row.getObject(4, LocalDate.class),
                row.getObject(5, LocalDate.class),
                row.getInt(6),
                row.getInt(7),
                row.getBigDecimal(8),
                row.getBigDecimal(9),
                row.getBoolean(10),
                Sales.read(row, 15),
                row.getBoolean(11),
                row.getBoolean(12),
                manager == null || changed == null ? null : new ManagerChange(manager, changed));
    }

    /// Purchase days after the first.
    int repeats() {
        return Math.max(0, days - 1);
    }

    /// Of an account with a purchase day.
    Activity activity(LocalDate asOf) {
        return new Activity(repeats(), activeDays(), silentDays(asOf), recentDays, earlierDays);
    }

    /// Days from the first to the last purchase day; 0 without any.
    int activeDays() {
        return first == null || last == null ? 0 : between(first, last);
    }

    /// Days since the last purchase day; 0 without any.
    int silentDays(LocalDate asOf) {
        return last == null ? 0 : between(last, asOf);
    }

    private static int between(LocalDate from, LocalDate to) {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
    }
}
