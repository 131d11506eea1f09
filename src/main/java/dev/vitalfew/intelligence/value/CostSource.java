package dev.vitalfew.intelligence.value;

import dev.vitalfew.intelligence.Period;
import dev.vitalfew.intelligence.Sql;
import java.time.LocalDate;
import java.util.List;

/// Everything that was spent on accounts, whichever feature has it, shaped as lines: `account_id`,
/// `kind`, `ordered_on`, `amount`, `currency`.
final class CostSource {
    /// A service that was delivered (D 5.5).
    static final String DELIVERED = "DELIVERED";

    /// The team at the customer's site (D 3.15).
    static final String DEDICATED = "DEDICATED";

    /// What winning accounts cost.
    static final Sql ACQUISITIONS =
            Sql.of(
                    """
                    select account_id, incurred_on as ordered_on, amount, currency
                    from cost where kind = 'ACQUISITION'
                    """);

    private CostSource() {}

    /// What keeping accounts cost. A team costs something every day; what it cost in a period
    /// counts, and is converted, on its last day there.
    static Sql spent(Period period) {
        LocalDate from = period.from() == null ? LocalDate.of(1, 1, 1) : period.from();
        LocalDate last = period.last();
        LocalDate end = last.plusDays(1);
        return Sql.of(
                """
                select account_id, kind, incurred_on as ordered_on, amount, currency
                from cost where kind <> 'ACQUISITION'
                union all
                select account_id, 'DELIVERED', delivered_on, cost_amount, cost_currency
                from service_delivery where delivered_on is not null and cost_amount is not null
                union all
                select account_id, 'DEDICATED', least(valid_to - 1, ?),
                    round(yearly_cost * (least(valid_to, ?) - greatest(valid_from, ?)) / 365, 4), currency
                from dedicated_cost
                where valid_from <= ? and (valid_to is null or (valid_to > ? and valid_to > valid_from))
                """,
                Sql.day(last),
                Sql.day(end),
                Sql.day(from),
                Sql.day(last),
                Sql.day(from));
    }

    /// The cost to serve in quarters: a team costs in each of them for its days there.
    ///
    /// @param starts first days of the quarters
    /// @param last day of the last one
    static Sql servedByQuarter(List<LocalDate> starts, LocalDate last) {
        return Sql.of(
                """
                select account_id, incurred_on as ordered_on, amount, currency
                from cost where kind in ('SERVICE', 'DELIVERY', 'OTHER')
                union all
                select account_id, delivered_on, cost_amount, cost_currency
                from service_delivery where delivered_on is not null and cost_amount is not null
                union all
                select d.account_id, greatest(d.valid_from, q.first_day),
                    round(d.yearly_cost * (least(d.valid_to, q.next_day) - greatest(d.valid_from, q.first_day)) / 365, 4),
                    d.currency
                from dedicated_cost d join (
                    select s as first_day, coalesce(lead(s) over (order by s), ?::date + 1) as next_day
                    from unnest(?::date[]) s) q
                    on d.valid_from < q.next_day
                    and (d.valid_to is null or (d.valid_to > q.first_day and d.valid_to > d.valid_from))
                """,
                Sql.day(last),
                Sql.array("date", starts));
    }
}
