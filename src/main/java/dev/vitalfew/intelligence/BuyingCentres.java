package dev.vitalfew.intelligence;

import dev.vitalfew.scoring.BuyingInfluence;
import dev.vitalfew.scoring.CoachFacts;
import dev.vitalfew.scoring.StakeholderFacts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// Reads the buying centres of any number of deals with one statement.
final class BuyingCentres {
    /// The own roles of each deal, and the defaults of its account for contacts who have none in
    /// it. When we last met is found once per contact, however many deals they have a part in.
    private static final String MEMBERS =
            """
            with asked as materialized (
                select id, account_id from deal where id = any(?)
            ), part as (
                select d.id as of_deal, r.*
                from asked d join stakeholder_role r on r.account_id = d.account_id and r.deal_id = d.id
                union all
                select d.id, r.*
                from asked d join stakeholder_role r on r.account_id = d.account_id and r.deal_id is null
                where not exists (
                    select from stakeholder_role own
                    where own.account_id = d.account_id and own.deal_id = d.id and own.contact_id = r.contact_id)
            ), met as (
                select distinct on (p.account_id, p.contact_id) p.account_id, p.contact_id, i.id, i.at
                from interaction_contact p join interaction i on i.account_id = p.account_id and i.id = p.interaction_id
                where p.account_id in (select account_id from asked) and i.at < ?
                order by p.account_id, p.contact_id, i.at desc, i.id desc
            )
            select part.of_deal, part.contact_id, c.name, part.influences, part.decision_role, part.stance, part.veto,
                   'PROFIT' = any(part.win_theme_kinds) as profit,
                   part.credible_with_others, part.finds_us_credible, part.wants_us_to_win,
                   met.id as met_in, (met.at at time zone 'UTC')::date as met_on, work.done_on,
                   case when 'COACH' = any(part.influences) then array(
                       select t.to_contact_id from tie t
                       where t.account_id = part.account_id and t.from_id = part.contact_id and t.kind = 'INTRODUCED'
                         and t.to_contact_id is not null and (t.since is null or t.since <= ?)
                       order by 1) else '{}' end as introduced
            from part
            join contact c on c.account_id = part.account_id and c.id = part.contact_id
            left join met on met.account_id = part.account_id and met.contact_id = part.contact_id
            left join lateral (
                select max(g.done_on) as done_on from coaching g
                where g.account_id = part.account_id and g.contact_id = part.contact_id and g.done_on <= ?
                  and (g.deal_id is null or g.deal_id = part.of_deal)
            ) work on 'COACH' = any(part.influences)
            order by part.of_deal, part.contact_id
            """;

    private BuyingCentres() {}

    /// By deal; empty ones too.
    ///
    /// @param day what happened later is not seen
    static Map<UUID, BuyingCentre> of(Snapshot snapshot, Collection<UUID> deals, LocalDate day) {
        Map<UUID, List<BuyingCentre.Member>> members = new HashMap<>();
        deals.forEach(deal -> members.put(deal, new ArrayList<>()));
        Sql.Value endOfDay = _ -> day.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC);
        snapshot.rows(
                Sql.of(MEMBERS, Sql.ids(deals), endOfDay, Sql.day(day), Sql.day(day)),
                row ->
                        members.computeIfAbsent(
                                        row.getObject("of_deal", UUID.class),
                                        _ -> new ArrayList<>())
                                .add(member(row)));
        return members.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey, one -> new BuyingCentre(one.getValue())));
    }

    private static BuyingCentre.Member member(ResultSet row) throws SQLException {
        StakeholderFacts facts =
                new StakeholderFacts(
                        row.getString("contact_id"),
                        Arrays.stream((String[]) row.getArray("influences").getArray())
                                .map(BuyingInfluence::valueOf)
                                .collect(Collectors.toSet()),
                        "TOP_OFFICER".equals(row.getString("decision_role")),
                        row.getObject("stance", Integer.class),
                        row.getBoolean("veto"),
                        row.getBoolean("profit"),
                        row.getObject("met_on", LocalDate.class),
                        new CoachFacts(
                                row.getObject("credible_with_others", Boolean.class),
                                row.getObject("finds_us_credible", Boolean.class),
                                row.getObject("wants_us_to_win", Boolean.class),
                                row.getObject("done_on", LocalDate.class)));
        return new BuyingCentre.Member(
                facts,
                row.getString("name"),
                row.getObject("met_in", UUID.class),
                List.of((UUID[]) row.getArray("introduced").getArray()));
    }
}
