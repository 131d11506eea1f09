package dev.vitalfew.intelligence.key;

import dev.vitalfew.intelligence.Conversion;
import dev.vitalfew.intelligence.Snapshot;
import dev.vitalfew.intelligence.Sql;
import dev.vitalfew.intelligence.Whose;
import dev.vitalfew.scoring.Policy;
import dev.vitalfew.scoring.key.KeyDecision;
import dev.vitalfew.scoring.key.KeyRule;
import dev.vitalfew.scoring.key.Tier;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Where accounts stand for a review of their tiers: ranks among all in one pass of SQL, and what
/// was told of their fit.
final class TierStandings {
    private static final int MONTHS = 12;
    private static final int EARLY_ADOPTER = 50;

    private final Snapshot snapshot;
    private final Policy policy;
    private final Function<String, NewFit> fits;

    /// @param fits reads what was told of a fit
    TierStandings(Snapshot snapshot, Policy policy, Function<String, NewFit> fits) {
        this.snapshot = snapshot;
        this.policy = policy;
        this.fits = fits;
    }

    /// One account.
    ///
    /// @param year what it brought in twelve months
    /// @param current percentile rank of that, 0..100; null where it brought nothing
    /// @param cumulative mean of the ranks of all it ever brought and of its growth; null where it
    ///   never bought
    /// @param technology null where nobody told whether it adopts early
    /// @param override what somebody decided, while it holds
    record One(
            UUID id,
            String name,
            Tier tier,
            boolean strategic,
            BigDecimal year,
            @Nullable Double current,
            @Nullable Double cumulative,
            @Nullable Double technology,
            @Nullable KeyDecision decision,
            @Nullable Decided override,
            @Nullable LocalDate since) {

        double greatestAxis() {
            return Math.max(
                    cumulative == null ? 0 : cumulative, technology == null ? 0 : technology);
        }

        /// What the score says, whatever anybody decided. Without a word on its fit an account that
        /// is key stays so: nothing speaks against it.
        Tier byScore(KeyRule rule) {
            if (decision == null && tier.compareTo(Tier.KEY) >= 0) {
                return tier;
            }
            return rule.next(
                    tier,
                    new KeyRule.Standing(decision, greatestAxis(), strategic, cumulative != null));
        }

        Tier next(KeyRule rule) {
            return override == null ? byScore(rule) : override.tier();
        }
    }

    /// A tier that somebody decided.
    record Decided(Tier tier, String reason, String author, LocalDate expiresOn) {}

    /// By id.
    List<One> read(Whose whose, LocalDate day, Conversion conversion) {
        return snapshot.rows(statement(whose, day, conversion), this::one);
    }

    private Sql statement(Whose whose, LocalDate day, Conversion conversion) {
        return Sql.of("with s as materialized (")
                .then(sums(day, conversion))
                .then(
                        """
                        ), r as (
                            select account_id, year,
                                case when year > 0
                                    then 100 * cume_dist() over (partition by year > 0 order by year) end as now,
                                50 * (cume_dist() over (order by lifetime) + cume_dist() over (order by slope)) as ever
                            from s)
                        select a.id, a.name, a.tier, 'STRATEGIC' = any(a.classes), coalesce(r.year, 0), r.now, r.ever,
                            f.content, o.tier, o.reason, o.author, o.expires_on,
                            (select max(c.changed_on) from tier_change c
                             where c.account_id = a.id and c.changed_on <= ?)
                        from account a left join r on r.account_id = a.id
                        left join account_fit f on f.account_id = a.id
                        left join tier_override o on o.account_id = a.id and o.expires_on > ?
                        where
                        """,
                        Sql.day(day),
                        Sql.day(day))
                .then(whose.onAccounts())
                .then("order by a.id");
    }

    /// What every account ever brought, in the last twelve months, and the slope of the straight
    /// line through their quarters.
    private static Sql sums(LocalDate day, Conversion conversion) {
        Sql amount = conversion.converted(Sql.of("p.amount"));
        Sql sums =
                Sql.of("select p.account_id, coalesce(sum(").then(amount).then("), 0) as lifetime");
        sums =
                sums.then(", coalesce(sum(")
                        .then(amount)
                        .then(
                                ") filter (where p.ordered_on > ?), 0) as year, coalesce(sum(",
                                Sql.day(day.minusMonths(MONTHS)))
                        .then(amount)
                        .then(
                                """
                                * case when p.ordered_on > ? then 1.5 when p.ordered_on > ? then 0.5
                                       when p.ordered_on > ? then -0.5 else -1.5 end)
                                filter (where p.ordered_on > ?), 0) as slope
                                """,
                                Sql.day(day.minusMonths(3)),
                                Sql.day(day.minusMonths(6)),
                                Sql.day(day.minusMonths(9)),
                                Sql.day(day.minusMonths(MONTHS)));
        return sums.then("from purchase p")
                .then(conversion.join())
                .then("where p.ordered_on <= ? group by p.account_id", Sql.day(day));
    }

    private One one(ResultSet row) throws SQLException {
        String content = row.getString(8);
        NewFit told = content == null ? null : fits.apply(content);
        String override = row.getString(9);
        return new One(
                row.getObject(1, UUID.class),
                row.getString(2),
                Tier.valueOf(row.getString(3)),
                row.getBoolean(4),
                row.getBigDecimal(5),
                row.getObject(6, Double.class),
                row.getObject(7, Double.class),
                told == null ? null : technology(told),
                told == null ? null : policy.key().decide(told.facts()),
                override == null
                        ? null
                        : new Decided(
                                Tier.valueOf(override),
                                row.getString(10),
                                row.getString(11),
                                row.getObject(12, LocalDate.class)),
                row.getObject(13, LocalDate.class));
    }

    private static double technology(NewFit told) {
        return Boolean.TRUE.equals(told.earlyAdopter()) ? EARLY_ADOPTER : 0;
    }
}
