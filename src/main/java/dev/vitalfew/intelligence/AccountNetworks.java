package dev.vitalfew.intelligence;

import dev.vitalfew.intelligence.AccountNetwork.Contact;
import dev.vitalfew.intelligence.AccountNetwork.Link;
import dev.vitalfew.intelligence.AccountNetwork.Role;
import dev.vitalfew.scoring.BuyingInfluence;
import dev.vitalfew.scoring.CoachFacts;
import dev.vitalfew.scoring.StakeholderFacts;
import dev.vitalfew.scoring.network.Meeting;
import dev.vitalfew.scoring.network.Place;
import dev.vitalfew.stakeholder.DecisionRole;
import dev.vitalfew.stakeholder.TieKind;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads the network of one account with six statements, however many people it has.
final class AccountNetworks {
    /// A contact plays the part that they have in the deal asked for, else the account's default,
    /// else, where no deal is asked for, the one that was last changed in an open deal.
    private static final String CONTACTS =
            """
            with part as (
                select distinct on (r.contact_id) r.*
                from stakeholder_role r left join deal d on d.account_id = r.account_id and d.id = r.deal_id
                where r.account_id = ?
                    and (r.deal_id is null or r.deal_id = nullif(?, '')::uuid or (? = '' and d.outcome = 'OPEN'))
                order by r.contact_id, (r.deal_id = nullif(?, '')::uuid) desc nulls last, (r.deal_id is null) desc,
                    r.updated_at desc, r.id
            )
            select c.id, c.name, c.title, coalesce(c.department, u.name) as department, c.level, c.reports_to_id,
                part.contact_id, part.influences, part.decision_role, part.stance, part.influence, part.veto,
                'PROFIT' = any(part.win_theme_kinds) as profit,
                part.credible_with_others, part.finds_us_credible, part.wants_us_to_win,
                (select max(g.done_on) from coaching g
                 where g.account_id = c.account_id and g.contact_id = c.id and g.done_on <= ?) as done_on
            from contact c
                left join part on part.contact_id = c.id
                left join org_unit u on u.account_id = c.account_id and u.id = c.org_unit_id
            where c.account_id = ?
            order by c.id
            """;

    private static final String LAST_MET =
            """
            select p.contact_id, i.seller_id, (max(i.at) at time zone 'UTC')::date as met_on
            from interaction_contact p join interaction i on i.account_id = p.account_id and i.id = p.interaction_id
            where p.account_id = ? and i.at < ?
            group by p.contact_id, i.seller_id
            """;

    private static final String TIES =
            """
            select id, from_id, to_id, kind, weight from tie
            where account_id = ? and (since is null or since <= ?)
            order by from_id, to_id, kind
            """;

    private static final String MEETINGS =
            """
            select (i.at at time zone 'UTC')::date as met_on, i.seller_id, i.outcome,
                array(select p.contact_id from interaction_contact p
                      where p.account_id = i.account_id and p.interaction_id = i.id) as contacts
            from interaction i
            where i.account_id = ? and i.at >= ? and i.at < ?
            order by i.at, i.id
            """;

    private static final String DECLARED =
            """
            select cell.level, cell.department
            from declared_cells d cross join unnest(d.levels, d.departments) as cell (level, department)
            where d.account_id = ?
            """;

    private static final String SELLERS = "select id, name from seller where id = any(?)";

    private static final Set<String> ACTED = Set.of("ORDER", "ADVANCE");
    private static final int MONTHS = 12;

    private final Snapshot snapshot;
    private final UUID account;
    private final LocalDate asOf;

    AccountNetworks(Snapshot snapshot, UUID account, LocalDate asOf) {
        this.snapshot = snapshot;
        this.account = account;
        this.asOf = asOf;
    }

    /// @param deal whose parts the contacts play; null for the account as a whole
    AccountNetwork read(@Nullable UUID deal) {
        Map<String, Map<String, LocalDate>> lastMet = lastMet();
        List<Link> links = new ArrayList<>();
        List<Contact> contacts = contacts(deal, lastMet, links);
        Set<List<Object>> lines = new HashSet<>();
        List<Link> ties =
                snapshot.rows(Sql.of(TIES, Sql.id(account), Sql.day(asOf)), AccountNetworks::tie);
        ties.forEach(tie -> lines.add(List.of(tie.from(), tie.to(), tie.kind())));
        links.removeIf(
                line -> lines.contains(List.<Object>of(line.from(), line.to(), line.kind())));
        links.addAll(ties);
        List<Meeting> meetings = meetings();
        return new AccountNetwork(
                asOf,
                contacts,
                sellers(contacts, links, meetings),
                links,
                meetings,
                declared(),
                Set.of());
    }

    private Set<Place> declared() {
        return Set.copyOf(
                snapshot.rows(
                        Sql.of(DECLARED, Sql.id(account)),
                        row -> new Place(row.getInt(1), row.getString(2))));
    }

    private List<Contact> contacts(
            @Nullable UUID deal, Map<String, Map<String, LocalDate>> lastMet, List<Link> lines) {
        Sql.Value asked = Sql.text(deal == null ? "" : deal.toString());
        return snapshot.rows(
                Sql.of(
                        CONTACTS,
                        Sql.id(account),
                        asked,
                        asked,
                        asked,
                        Sql.day(asOf),
                        Sql.id(account)),
                row -> {
                    String id = row.getString("id");
                    String boss = row.getString("reports_to_id");
                    if (boss != null) {
                        lines.add(new Link(null, id, boss, TieKind.REPORTS_TO, BigDecimal.ONE));
                    }
                    return new Contact(
                            id,
                            row.getString("name"),
                            row.getString("title"),
                            row.getString("department"),
                            row.getObject("level", Integer.class),
                            row.getString("contact_id") == null ? null : role(row),
                            lastMet.getOrDefault(id, Map.of()));
                });
    }

    private static Role role(ResultSet row) throws SQLException {
        String decisionRole = row.getString("decision_role");
        StakeholderFacts facts =
                new StakeholderFacts(
                        row.getString("id"),
                        Arrays.stream((String[]) row.getArray("influences").getArray())
                                .map(BuyingInfluence::valueOf)
                                .collect(Collectors.toSet()),
                        "TOP_OFFICER".equals(decisionRole),
                        row.getObject("stance", Integer.class),
                        row.getBoolean("veto"),
                        row.getBoolean("profit"),
                        null,
                        new CoachFacts(
                                row.getObject("credible_with_others", Boolean.class),
                                row.getObject("finds_us_credible", Boolean.class),
                                row.getObject("wants_us_to_win", Boolean.class),
                                row.getObject("done_on", LocalDate.class)));
        return new Role(
                facts,
                decisionRole == null ? null : DecisionRole.valueOf(decisionRole),
                row.getObject("influence", Integer.class));
    }

    private Map<String, Map<String, LocalDate>> lastMet() {
        Map<String, Map<String, LocalDate>> byContact = new HashMap<>();
        snapshot.rows(
                Sql.of(LAST_MET, Sql.id(account), startOf(asOf.plusDays(1))),
                row -> {
                    String seller = row.getString("seller_id");
                    byContact
                            .computeIfAbsent(row.getString("contact_id"), _ -> new HashMap<>())
                            .put(
                                    seller == null ? "" : seller,
                                    row.getObject("met_on", LocalDate.class));
                    return seller == null;
                });
        return byContact;
    }

    private static Link tie(ResultSet row) throws SQLException {
        return new Link(
                row.getObject("id", UUID.class),
                row.getString("from_id"),
                row.getString("to_id"),
                TieKind.valueOf(row.getString("kind")),
                row.getBigDecimal("weight"));
    }

    private List<Meeting> meetings() {
        LocalDate end = asOf.plusDays(1);
        return snapshot.rows(
                Sql.of(MEETINGS, Sql.id(account), startOf(end.minusMonths(MONTHS)), startOf(end)),
                row ->
                        new Meeting(
                                row.getObject("met_on", LocalDate.class),
                                row.getString("seller_id"),
                                Arrays.stream((UUID[]) row.getArray("contacts").getArray())
                                        .map(UUID::toString)
                                        .collect(Collectors.toSet()),
                                ACTED.contains(String.valueOf(row.getString("outcome")))));
    }

    private Map<String, String> sellers(
            List<Contact> contacts, List<Link> links, List<Meeting> meetings) {
        Set<String> ids = new HashSet<>();
        links.forEach(
                link -> {
                    ids.add(link.from());
                    ids.add(link.to());
                });
        meetings.forEach(
                meeting -> {
                    String seller = meeting.seller();
                    if (seller != null) {
                        ids.add(seller);
                    }
                });
        contacts.forEach(contact -> ids.remove(contact.id()));
        Map<String, String> names = new HashMap<>();
        snapshot.rows(
                Sql.of(SELLERS, Sql.ids(ids.stream().map(UUID::fromString).toList())),
                row -> names.put(row.getString(1), row.getString(2)));
        return names;
    }

    private static Sql.Value startOf(LocalDate day) {
        return _ -> day.atStartOfDay().atOffset(ZoneOffset.UTC);
    }
}
