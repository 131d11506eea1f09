package dev.vitalfew.intelligence;

import dev.vitalfew.scoring.engagement.WhitespaceRule;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// The grid of accounts and product lines as SQL: one row `cell` for each.
record WhitespaceGrid(
        PortfolioQuery accounts, WhitespaceQuery cells, WhitespaceRule rule, Lines lines) {
    /// A currency without a rate is nothing that one could compare: such amounts stay out, and are
    /// listed beside the grid.
    Sql statement() {
        return Sql.of("with current_sales as (select p.account_id, p.product_line, coalesce(")
                .then(lines.money("p.amount"))
                .then(", 0) as amount")
                .then(lines.valued())
                .then("and p.product_line is not null group by 1, 2),")
                .then(potentials())
                .then(grid())
                .then(cell());
    }

    private Sql potentials() {
        Conversion conversion = lines.conversion();
        return Sql.of("assessed as (select distinct on (p.account_id, p.product_line)")
                .then("p.account_id, p.product_line,")
                .then(conversion.converted(Sql.of("p.amount")))
                .then(
                        """
                        as amount
                        from (select account_id, product_line, yearly_amount as amount,
                                     yearly_currency as currency, assessed_on as ordered_on, created_at
                              from potential where assessed_on <= ?) p
                        """,
                        Sql.day(day()))
                .then(conversion.join())
                .then(
                        """
                        order by p.account_id, p.product_line, p.ordered_on desc, p.created_at desc),
                        peers as (
                            select a.industry, s.product_line,
                                   percentile_cont(0.5) within group (order by s.amount)::numeric as amount
                            from current_sales s join account a on a.id = s.account_id
                            where a.industry is not null and s.amount > 0
                            group by 1, 2 having count(*) >= %d),
                        """
                                .formatted(rule.peers()));
    }

    private Sql grid() {
        LocalDate day = day();
        Sql grid =
                Sql.of(
                                """
                                shown as (select a.id, a.name, a.industry from account a where
                                """)
                        .then(accounts.accounts().condition())
                        .then(ofSellers())
                        .then(
                                """
                                ),
                                open_deals as (
                                    select distinct account_id, product_line from deal
                                    where product_line is not null and opened_on <= ?
                                      and (closed_on is null or closed_on > ?)),
                                rivals as (
                                    select distinct account_id, product_line from installed_product
                                    where rival is not null and product_line is not null
                                      and coalesce(since <= ?, true) and coalesce(until > ?, true)),
                                owned as (
                                    select distinct account_id, product_line from purchase
                                    where product_line is not null and ordered_on <= ? and ordered_on > ?),
                                product_lines as (
                                    select product_line from owned
                                    union select product_line from open_deals
                                    union select product_line from rivals
                                    union select product_line from potential where assessed_on <= ?),
                                """,
                                Sql.day(day),
                                Sql.day(day),
                                Sql.day(day),
                                Sql.day(day),
                                Sql.day(day),
                                Sql.day(day.minusDays(rule.ownedDays())),
                                Sql.day(day));
        return grid;
    }

    private Sql ofSellers() {
        List<UUID> sellers = accounts.sellerId();
        if (sellers.isEmpty()) {
            return Sql.NONE;
        }
        return Sql.of(
                """
                and exists (select from account_manager m where m.account_id = a.id
                    and m.seller_id = any(?) and daterange(m.valid_from, m.valid_to) @> ?::date)
                """,
                Sql.ids(sellers),
                Sql.day(day()));
    }

    /// What peers buy is a guess, and never below what the account itself buys.
    private static Sql cell() {
        return Sql.of(
                """
                cell as (
                    select a.id, a.name, l.product_line,
                        case when o.account_id is not null then 'OWNED'
                             when d.account_id is not null then 'PIPELINE'
                             when r.account_id is not null then 'COMPETITOR'
                             else 'WHITE' end as state,
                        coalesce(s.amount, 0) as current,
                        coalesce(t.amount, case when e.amount is not null then greatest(e.amount, s.amount) end) as potential,
                        case when t.amount is not null then 'ASSESSED'
                             when e.amount is not null then 'PEERS' end as potential_source,
                        coalesce(t.amount, case when e.amount is not null then greatest(e.amount, s.amount) end) - coalesce(s.amount, 0) as value
                    from shown a cross join product_lines l
                    left join current_sales s on s.account_id = a.id and s.product_line = l.product_line
                    left join assessed t on t.account_id = a.id and t.product_line = l.product_line
                    left join peers e on e.industry = a.industry and e.product_line = l.product_line
                    left join owned o on o.account_id = a.id and o.product_line = l.product_line
                    left join open_deals d on d.account_id = a.id and d.product_line = l.product_line
                    left join rivals r on r.account_id = a.id and r.product_line = l.product_line)
                """);
    }

    /// On the cells that are asked for.
    Sql condition() {
        Sql condition = Sql.of("true");
        if (!cells.state().isEmpty()) {
            condition =
                    condition.then(
                            "and state = any(?)",
                            Sql.texts(cells.state().stream().map(CellState::name).toList()));
        }
        if (!cells.productLine().isEmpty()) {
            condition = condition.then("and product_line = any(?)", Sql.texts(cells.productLine()));
        }
        return condition;
    }

    LocalDate day() {
        return lines.period().last();
    }
}
