package dev.vitalfew.intelligence.care;

import dev.vitalfew.intelligence.Snapshot;
import dev.vitalfew.intelligence.Sql;
import dev.vitalfew.scoring.churn.ChurnSignal;
import dev.vitalfew.scoring.churn.Observation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What surveys, complaints, contracts, rivals, sponsors and the stage of the relation say about
/// churn (D 6.2), for many accounts at once. A signal without a row has no evidence.
public final class CareSignals {
    /// Days for which a lost sponsor counts, and over which rivals' shares are compared.
    private static final int YEAR = 365;

    /// Of several answers of one day the one that was told last.
    private static final String SATISFACTION =
            """
            select 'SATISFACTION' as signal, r.account_id, r.rating::float8 as value, array[r.id] as evidence
            from (select distinct on (o.account_id) o.* from survey_response o join asked on o.account_id = asked.id
                  where o.responded_on <= ? order by o.account_id, o.responded_on desc, o.id desc) r
            """;

    /// Who has complained before and waits no more has waited for no day.
    private static final String OPEN_COMPLAINT =
            """
            select 'OPEN_COMPLAINT', c.account_id,
                max(case when coalesce(c.closed_on > d.day, true) then d.day - c.raised_on else 0 end)::float8,
                coalesce(array_agg(c.id order by c.raised_on, c.id) filter (where coalesce(c.closed_on > d.day, true)), '{}')
            from complaint c join asked on c.account_id = asked.id cross join (select ?::date as day) d
            where c.raised_on <= d.day group by c.account_id
            """;

    /// The greatest rise of any rival in any product line, against what was seen a year ago, or
    /// first of all where that is later.
    private static final String RIVAL_SHARE_CHANGE =
            """
            select 'RIVAL_SHARE_CHANGE', x.account_id, max(x.change)::float8, (array_agg(x.id order by x.change desc, x.id))[1:1]
            from (select distinct on (s.account_id, s.product_line, s.rival) s.account_id, s.id, s.share - b.share as change
                  from competitor_share s join asked on s.account_id = asked.id cross join (select ?::date as day) d
                  cross join lateral (
                      select o.share from competitor_share o
                      where o.account_id = s.account_id and o.product_line = s.product_line and o.rival = s.rival
                          and o.observed_on < s.observed_on
                      order by o.observed_on <= d.day - %1$d desc,
                          case when o.observed_on <= d.day - %1$d then o.observed_on end desc, o.observed_on, o.id
                      limit 1) b
                  where s.observed_on <= d.day
                  order by s.account_id, s.product_line, s.rival, s.observed_on desc, s.id desc) x
            group by x.account_id
            """
                    .formatted(YEAR);

    /// A contract is renewed by a deal that is not lost, or by a later contract of its product
    /// line.
    private static final String CONTRACT_DAYS_LEFT =
            """
            select 'CONTRACT_DAYS_LEFT', e.account_id, (e.ends_on - e.day)::float8, array[e.id]
            from (select distinct on (c.account_id) c.account_id, c.id, c.ends_on, d.day
                  from contract c join asked on c.account_id = asked.id cross join (select ?::date as day) d
                  where c.starts_on <= d.day and c.ends_on >= d.day
                    and not exists (select from deal r
                        where r.account_id = c.account_id and r.id = c.renewal_deal_id and r.opened_on <= d.day
                            and (r.outcome not in ('LOST', 'DROPPED') or r.closed_on > d.day))
                    and not exists (select from contract n
                        where n.account_id = c.account_id and n.product_line is not distinct from c.product_line
                            and n.starts_on > c.starts_on and n.starts_on <= c.ends_on + 1
                            and coalesce(n.ends_on > c.ends_on, true))
                  order by c.account_id, c.ends_on, c.id) e
            """;

    private static final String PRICE_ONLY =
            """
            select 'PRICE_ONLY', l.account_id, case l.competition_level when 'PRICE' then 1 else 0 end::float8, array[l.id]
            from (select distinct on (r.account_id) r.* from relationship_stage r join asked on r.account_id = asked.id
                  where r.since <= ? and r.competition_level is not null
                  order by r.account_id, r.since desc, r.id desc) l
            """;

    private static final String LOST_SPONSORS =
            """
            select 'LOST_SPONSORS', s.account_id,
                count(*) filter (where s.lost_on <= d.day and s.lost_on > d.day - %1$d)::float8,
                coalesce(array_agg(s.id order by s.lost_on, s.id)
                    filter (where s.lost_on <= d.day and s.lost_on > d.day - %1$d), '{}')
            from sponsor s join asked on s.account_id = asked.id cross join (select ?::date as day) d
            where s.since <= d.day group by s.account_id
            """
                    .formatted(YEAR);

    private static final List<String> ALL =
            List.of(
                    SATISFACTION,
                    OPEN_COMPLAINT,
                    RIVAL_SHARE_CHANGE,
                    CONTRACT_DAYS_LEFT,
                    PRICE_ONLY,
                    LOST_SPONSORS);

    /// A condition on an account `a`: whether any of these facts are kept of it. Most accounts of a
    /// large portfolio have none, and are not asked for again.
    public static final String ANY =
            """
            (exists (select from survey_response x where x.account_id = a.id)
             or exists (select from complaint x where x.account_id = a.id)
             or exists (select from competitor_share x where x.account_id = a.id)
             or exists (select from contract x where x.account_id = a.id)
             or exists (select from relationship_stage x where x.account_id = a.id)
             or exists (select from sponsor x where x.account_id = a.id))
            """;

    private CareSignals() {}

    private record Signal(UUID account, ChurnSignal signal, Observation observation) {
        static Signal read(ResultSet row) throws SQLException {
            Object[] evidence = (Object[]) row.getArray(4).getArray();
            return new Signal(
                    row.getObject(2, UUID.class),
                    ChurnSignal.valueOf(row.getString(1)),
                    new Observation.Seen(
                            row.getDouble(3),
                            Arrays.stream(evidence).map(String::valueOf).toList()));
        }
    }

    /// By account; nothing for one without any such fact.
    public static Map<UUID, Map<ChurnSignal, Observation>> read(
            Snapshot snapshot, Collection<UUID> accounts, LocalDate asOf) {
        if (accounts.isEmpty()) {
            return Map.of();
        }
        Sql sql = Sql.of("with asked as (select unnest(?) as id)", Sql.ids(accounts));
        for (int i = 0; i < ALL.size(); i++) {
            sql = sql.then((i == 0 ? "" : "union all ") + ALL.get(i), Sql.day(asOf));
        }
        Map<UUID, Map<ChurnSignal, Observation>> signals = new HashMap<>();
        for (Signal one : snapshot.rows(sql, Signal::read)) {
            signals.computeIfAbsent(one.account(), _ -> new EnumMap<>(ChurnSignal.class))
                    .put(one.signal(), one.observation());
        }
        return signals;
    }
}
