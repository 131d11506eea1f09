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
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads the networks of any number of accounts with six statements, however many people they have.
final class AccountNetworks {
    /// A contact plays the part that they have in the deal asked for, else the account's default,
    /// else, where no deal is asked for, the one that was last changed in an open deal.
    private static final String CONTACTS =
            """
            with part as (
                select distinct on (r.contact_id) r.*
                from stakeholder_role r left join deal d on d.account_id = r.account_id and d.id = r.deal_id
                where r.account_id = any(?)
                    and (r.deal_id is null or r.deal_id = nullif(?, '')::uuid or (? = '' and d.outcome = 'OPEN'))
                order by r.contact_id, (r.deal_id = nullif(?, '')::uuid) desc nulls last, (r.deal_id is null) desc,
                    r.updated_at desc, r.id
            )
            select c.account_id, c.id, c.name, c.title, coalesce(c.department, u.name) as department, c.level, c.reports_to_id,
                part.contact_id, part.influences, part.decision_role, part.stance, part.influence, part.veto,
                'PROFIT' = any(part.win_theme_kinds) as profit,
                part.credible_with_others, part.finds_us_credible, part.wants_us_to_win,
                (select max(g.done_on) from coaching g
                 where g.account_id = c.account_id and g.contact_id = c.id and g.done_on <= ?) as done_on
            from contact c
                left join part on part.contact_id = c.id
                left join org_unit u on u.account_id = c.account_id and u.id = c.org_unit_id
            where c.account_id = any(?)
            order by c.id
            """;

    private static final String LAST_MET =
            """
            select p.contact_id, i.seller_id, (max(i.at) at time zone 'UTC')::date as met_on
            from interaction_contact p join interaction i on i.account_id = p.account_id and i.id = p.interaction_id
            where p.account_id = any(?) and i.at < ?
            group by p.contact_id, i.seller_id
            """;

    private static final String TIES =
            """
            select account_id, id, from_id, to_id, kind, weight from tie
            where account_id = any(?) and (since is null or since <= ?)
            order by from_id, to_id, kind
            """;

    private static final String MEETINGS =
            """
            select i.account_id, (i.at at time zone 'UTC')::date as met_on, i.seller_id, i.outcome,
                array(select p.contact_id from interaction_contact p
                      where p.account_id = i.account_id and p.interaction_id = i.id) as contacts
            from interaction i
            where i.account_id = any(?) and i.at >= ? and i.at < ?
            order by i.at, i.id
            """;

    private static final String DECLARED =
            """
            select d.account_id, cell.level, cell.department
            from declared_cells d cross join unnest(d.levels, d.departments) as cell (level, department)
            where d.account_id = any(?)
            """;

    private static final String SELLERS = "select id, name from seller where id = any(?)";

    private static final Set<String> ACTED = Set.of("ORDER", "ADVANCE");
    private static final int MONTHS = 12;

    private final Snapshot snapshot;
    private final LocalDate asOf;

    AccountNetworks(Snapshot snapshot, LocalDate asOf) {
        this.snapshot = snapshot;
        this.asOf = asOf;
    }

    /// @param deal whose parts the contacts play; null for the account as a whole
    AccountNetwork read(UUID account, @Nullable UUID deal) {
        return Objects.requireNonNull(read(List.of(account), deal).get(account));
    }

    /// Of each account as a whole; empty ones too.
    Map<UUID, AccountNetwork> read(Collection<UUID> accounts) {
        return read(accounts, null);
    }

    private Map<UUID, AccountNetwork> read(Collection<UUID> accounts, @Nullable UUID deal) {
        Map<UUID, List<Link>> links = new HashMap<>();
        Map<UUID, List<Contact>> contacts = contacts(accounts, deal, links);
        addTies(accounts, links);
        Map<UUID, List<Meeting>> meetings = meetings(accounts);
        Map<UUID, Set<Place>> declared = declared(accounts);
        Map<String, String> names = sellers(contacts, links, meetings);
        Map<UUID, AccountNetwork> networks = new HashMap<>();
        for (UUID account : accounts) {
            List<Contact> theirs = contacts.getOrDefault(account, List.of());
            List<Link> between = links.getOrDefault(account, List.of());
            List<Meeting> met = meetings.getOrDefault(account, List.of());
            Map<String, String> ours = new HashMap<>(names);
            ours.keySet().retainAll(peopleOf(theirs, between, met));
            networks.put(
                    account,
                    new AccountNetwork(
                            asOf,
                            theirs,
                            ours,
                            between,
                            met,
                            declared.getOrDefault(account, Set.of()),
                            Set.of()));
        }
        return networks;
    }

    /// A line of reporting that stands as a tie as well is that tie.
    private void addTies(Collection<UUID> accounts, Map<UUID, List<Link>> links) {
        Map<UUID, List<Link>> ties = new HashMap<>();
        snapshot.rows(
                Sql.of(TIES, Sql.ids(accounts), Sql.day(asOf)), row -> of(ties, row).add(tie(row)));
        ties.forEach(
                (account, some) -> {
                    Set<List<Object>> lines = new HashSet<>();
                    some.forEach(tie -> lines.add(List.of(tie.from(), tie.to(), tie.kind())));
                    List<Link> all = links.computeIfAbsent(account, _ -> new ArrayList<>());
                    all.removeIf(
                            line ->
                                    lines.contains(
                                            List.<Object>of(line.from(), line.to(), line.kind())));
                    all.addAll(some);
                });
    }

    private static <T> List<T> of(Map<UUID, List<T>> byAccount, ResultSet row) throws SQLException {
        return byAccount.computeIfAbsent(
                row.getObject("account_id", UUID.class), _ -> new ArrayList<>());
    }

    private Map<UUID, Set<Place>> declared(Collection<UUID> accounts) {
        Map<UUID, Set<Place>> declared = new HashMap<>();
        snapshot.rows(
                Sql.of(DECLARED, Sql.ids(accounts)),
                row ->
                        declared.computeIfAbsent(row.getObject(1, UUID.class), _ -> new HashSet<>())
                                .add(new Place(row.getInt(2), row.getString(3))));
        return declared;
    }

    private Map<UUID, List<Contact>> contacts(
            Collection<UUID> accounts, @Nullable UUID deal, Map<UUID, List<Link>> lines) {
        Map<String, Map<String, LocalDate>> lastMet = lastMet(accounts);
        Map<UUID, List<Contact>> contacts = new HashMap<>();
        Sql.Value asked = Sql.text(deal == null ? "" : deal.toString());
        snapshot.rows(
                Sql.of(
                        CONTACTS,
                        Sql.ids(accounts),
                        asked,
                        asked,
                        asked,
                        Sql.day(asOf),
                        Sql.ids(accounts)),
                row -> {
                    String id = row.getString("id");
                    String boss = row.getString("reports_to_id");
                    if (boss != null) {
                        of(lines, row)
                                .add(new Link(null, id, boss, TieKind.REPORTS_TO, BigDecimal.ONE));
                    }
                    return of(contacts, row)
                            .add(
                                    new Contact(
                                            id,
                                            row.getString("name"),
                                            row.getString("title"),
                                            row.getString("department"),
                                            row.getObject("level", Integer.class),
                                            row.getString("contact_id") == null ? null : role(row),
                                            lastMet.getOrDefault(id, Map.of())));
                });
        return contacts;
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

    private Map<String, Map<String, LocalDate>> lastMet(Collection<UUID> accounts) {
        Map<String, Map<String, LocalDate>> byContact = new HashMap<>();
        snapshot.rows(
                Sql.of(LAST_MET, Sql.ids(accounts), startOf(asOf.plusDays(1))),
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

    private Map<UUID, List<Meeting>> meetings(Collection<UUID> accounts) {
        LocalDate end = asOf.plusDays(1);
        Map<UUID, List<Meeting>> meetings = new HashMap<>();
        snapshot.rows(
                Sql.of(MEETINGS, Sql.ids(accounts), startOf(end.minusMonths(MONTHS)), startOf(end)),
                row -> of(meetings, row).add(meeting(row)));
        return meetings;
    }

    private static Meeting meeting(ResultSet row) throws SQLException {
        return new Meeting(
                row.getObject("met_on", LocalDate.class),
                row.getString("seller_id"),
                Arrays.stream((UUID[]) row.getArray("contacts").getArray())
                        .map(UUID::toString)
                        .collect(Collectors.toSet()),
                ACTED.contains(String.valueOf(row.getString("outcome"))));
    }

    private Map<String, String> sellers(
            Map<UUID, List<Contact>> contacts,
            Map<UUID, List<Link>> links,
            Map<UUID, List<Meeting>> meetings) {
        Set<String> ids = new HashSet<>();
        links.values().forEach(some -> ids.addAll(peopleOf(List.of(), some, List.of())));
        meetings.values().forEach(some -> ids.addAll(peopleOf(List.of(), List.of(), some)));
        contacts.values().forEach(some -> some.forEach(contact -> ids.remove(contact.id())));
        Map<String, String> names = new HashMap<>();
        snapshot.rows(
                Sql.of(SELLERS, Sql.ids(ids.stream().map(UUID::fromString).toList())),
                row -> names.put(row.getString(1), row.getString(2)));
        return names;
    }

    /// Whoever has a tie or met somebody, but for the contacts themselves.
    private static Set<String> peopleOf(
            List<Contact> contacts, List<Link> links, List<Meeting> meetings) {
        Set<String> ids = new HashSet<>();
        for (Link link : links) {
            ids.add(link.from());
            ids.add(link.to());
        }
        for (Meeting meeting : meetings) {
            String seller = meeting.seller();
            if (seller != null) {
                ids.add(seller);
            }
        }
        contacts.forEach(contact -> ids.remove(contact.id()));
        return ids;
    }

    private static Sql.Value startOf(LocalDate day) {
        return _ -> day.atStartOfDay().atOffset(ZoneOffset.UTC);
    }
}
