package dev.vitalfew.intelligence.key;

import dev.vitalfew.account.AccountTier;
import dev.vitalfew.intelligence.Period;
import dev.vitalfew.intelligence.PortfolioQuery;
import dev.vitalfew.intelligence.Scene;
import dev.vitalfew.intelligence.Snapshots;
import dev.vitalfew.intelligence.Sql;
import dev.vitalfew.intelligence.Whose;
import io.micrometer.core.annotation.Timed;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/// How accounts moved between the tiers (D 1.9).
@ApplicationScoped
public class TierFlowService {
    private static final double DAYS_PER_MONTH = 365.25 / 12;

    private final Snapshots snapshots;
    private final Scene scene;

    TierFlowService(Snapshots snapshots, Scene scene) {
        this.snapshots = snapshots;
        this.scene = scene;
    }

    @Timed(
            value = "vitalfew.portfolio.answers",
            extraTags = {"answer", "tier-flow"})
    public TierFlowView flow(PortfolioQuery query) {
        Period period = scene.period(query);
        int version = scene.policy(period.asOf()).version();
        return snapshots.read(
                snapshot -> {
                    List<TierFlowView.Flow> flows =
                            snapshot.rows(
                                    flows(query.whose(), period),
                                    row ->
                                            new TierFlowView.Flow(
                                                    AccountTier.valueOf(row.getString(1)),
                                                    AccountTier.valueOf(row.getString(2)),
                                                    row.getInt(3)));
                    List<TierFlowView.Stay> stays =
                            snapshot.rows(
                                    stays(query.whose(), period.last()),
                                    row ->
                                            new TierFlowView.Stay(
                                                    AccountTier.valueOf(row.getString(1)),
                                                    row.getInt(2),
                                                    row.getDouble(3) / DAYS_PER_MONTH));
                    return new TierFlowView(
                            period.last(),
                            version,
                            query.from(),
                            query.to(),
                            sum(flows, true),
                            sum(flows, false),
                            flows,
                            stays);
                });
    }

    private static int sum(List<TierFlowView.Flow> flows, boolean up) {
        return flows.stream()
                .filter(one -> up == (one.to().compareTo(one.from()) > 0))
                .mapToInt(TierFlowView.Flow::accounts)
                .sum();
    }

    private static Sql flows(Whose whose, Period period) {
        LocalDate from = period.from();
        Sql changes =
                Sql.of(
                                """
                                select c.from_tier, c.to_tier, count(*)
                                from tier_change c join account a on a.id = c.account_id
                                where c.changed_on <= ? and
                                """,
                                Sql.day(period.last()))
                        .then(whose.onAccounts());
        Sql bounded = from == null ? changes : changes.then("and c.changed_on >= ?", Sql.day(from));
        return bounded.then("group by 1, 2 order by 1, 2");
    }

    /// A stay ends with the next move, or lasts.
    private static Sql stays(Whose whose, LocalDate day) {
        return Sql.of(
                        """
                        select s.to_tier, count(*), avg(s.days)::double precision from (
                            select c.to_tier, coalesce(lead(c.changed_on)
                                over (partition by c.account_id order by c.changed_on, c.id), ?) - c.changed_on as days
                            from tier_change c join account a on a.id = c.account_id
                            where c.changed_on <= ? and
                        """,
                        Sql.day(day),
                        Sql.day(day))
                .then(whose.onAccounts())
                .then(") s group by s.to_tier order by s.to_tier");
    }
}
