package dev.vitalfew.intelligence;

import dev.vitalfew.account.AccountTier;
import dev.vitalfew.api.PageTokens;
import dev.vitalfew.engagement.Channel;
import dev.vitalfew.scoring.Policy;
import dev.vitalfew.scoring.engagement.CadenceRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// Who should be visited: one aggregate over the interactions of all accounts, judged account by
/// account by the rule of the policy.
@ApplicationScoped
public class OverdueService {
    private static final Comparator<OverdueView.Item> LONGEST_FIRST =
            Comparator.comparingLong(OverdueView.Item::daysOverdue)
                    .reversed()
                    .thenComparing(one -> one.id().toString());

    private final Snapshots snapshots;
    private final Scene scene;
    private final PageTokens tokens;

    OverdueService(Snapshots snapshots, Scene scene, PageTokens tokens) {
        this.snapshots = snapshots;
        this.scene = scene;
        this.tokens = tokens;
    }

    /// The last account of a page.
    record Cursor(long daysOverdue, UUID id) {
        boolean isBefore(OverdueView.Item item) {
            int compared = Long.compare(daysOverdue, item.daysOverdue());
            return compared > 0
                    || (compared == 0 && id.toString().compareTo(item.id().toString()) < 0);
        }
    }

    public OverdueView overdue(
            ManagedQuery accounts, OverdueQuery query, ItemsQuery items, boolean wholeTable) {
        Cursor after = tokens.read(items.pageToken(), Cursor.class, "overdue", accounts, query);
        LocalDate day = scene.day(query.asOf());
        Policy policy = scene.policy(day);
        CadenceRule rule = policy.engagement().cadence();
        List<OverdueView.Item> judged =
                snapshots.read(snapshot -> judged(snapshot, accounts, day, rule));
        Slice<OverdueView.Item> page =
                Slice.cut(
                        judged.stream()
                                .filter(one -> one.daysOverdue() >= query.from())
                                .sorted(LONGEST_FIRST)
                                .toList(),
                        one -> after == null || after.isBefore(one),
                        items.size(wholeTable),
                        last ->
                                tokens.write(
                                        new Cursor(last.daysOverdue(), last.id()),
                                        "overdue",
                                        accounts,
                                        query));
        List<OverdueView.OfTier> byTier = byTier(judged, rule);
        return new OverdueView(
                day,
                policy.version(),
                judged.size(),
                byTier.stream().mapToInt(OverdueView.OfTier::overdue).sum(),
                byTier,
                page.items(),
                page.nextPageToken());
    }

    private static List<OverdueView.Item> judged(
            Snapshot snapshot, ManagedQuery accounts, LocalDate day, CadenceRule rule) {
        Sql sql =
                Sql.of(
                                """
                                select a.id, a.name, a.tier, (a.created_at at time zone 'UTC')::date as known_since,
                                    m.seller_id, c.last_seen_on, c.last_contact_on, c.channels
                                from account a
                                left join account_manager m on m.account_id = a.id
                                    and daterange(m.valid_from, m.valid_to) @> ?::date
                                left join (
                                    select account_id,
                                        (max(at) filter (where face_to_face) at time zone 'UTC')::date as last_seen_on,
                                        (max(at) at time zone 'UTC')::date as last_contact_on,
                                        array_agg(distinct channel) filter (where at >= ?::timestamp at time zone 'UTC')
                                            as channels
                                    from interaction_contacting
                                    where at < (?::date + 1)::timestamp at time zone 'UTC'
                                    group by account_id
                                ) c on c.account_id = a.id
                                where a.tier = any(?) and
                                """,
                                Sql.day(day),
                                Sql.day(day.minusDays(rule.channelDays())),
                                Sql.day(day),
                                Sql.texts(rule.everyDays().keySet()))
                        .then(accounts.condition(day));
        return snapshot.rows(sql, row -> item(row, day, rule));
    }

    private static OverdueView.Item item(ResultSet row, LocalDate day, CadenceRule rule)
            throws SQLException {
        AccountTier tier = AccountTier.valueOf(row.getString("tier"));
        LocalDate seen = row.getObject("last_seen_on", LocalDate.class);
        CadenceRule.Due due =
                Objects.requireNonNull(
                        rule.due(
                                tier.name(),
                                seen,
                                row.getObject("known_since", LocalDate.class),
                                day),
                        "only tiers with a rhythm are read");
        return new OverdueView.Item(
                row.getObject("id", UUID.class),
                row.getString("name"),
                tier,
                row.getObject("seller_id", UUID.class),
                seen,
                row.getObject("last_contact_on", LocalDate.class),
                due.dueOn(),
                due.daysOverdue(),
                unused(row));
    }

    private static List<Channel> unused(ResultSet row) throws SQLException {
        List<String> used =
                row.getArray("channels") == null
                        ? List.of()
                        : Arrays.asList((String[]) row.getArray("channels").getArray());
        return Arrays.stream(Channel.values())
                .filter(channel -> !used.contains(channel.name()))
                .toList();
    }

    /// The most important tier first; tiers without accounts too, since the rhythm is part of the
    /// answer.
    private static List<OverdueView.OfTier> byTier(
            List<OverdueView.Item> judged, CadenceRule rule) {
        Map<AccountTier, List<OverdueView.Item>> groups = new EnumMap<>(AccountTier.class);
        judged.forEach(one -> groups.computeIfAbsent(one.tier(), _ -> new ArrayList<>()).add(one));
        List<OverdueView.OfTier> tiers = new ArrayList<>();
        for (AccountTier tier : AccountTier.values()) {
            Integer days = rule.everyDays().get(tier.name());
            if (days == null) {
                continue;
            }
            List<OverdueView.Item> group = groups.getOrDefault(tier, List.of());
            int late = (int) group.stream().filter(one -> one.daysOverdue() > 0).count();
            tiers.addFirst(
                    new OverdueView.OfTier(
                            tier,
                            days,
                            group.size(),
                            late,
                            group.isEmpty() ? null : 1 - (double) late / group.size()));
        }
        return tiers;
    }
}
