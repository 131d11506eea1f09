package dev.vitalfew.intelligence;

import dev.vitalfew.scoring.BriefingFacts;
import dev.vitalfew.scoring.CompetenceFacts;
import dev.vitalfew.scoring.ParityFacts;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Gathers what our own side is judged by, in one moment of the database.
final class TeamFacts {
    /// Who knows whom by a tie, or has met within the months before the day.
    private static final String MEETINGS =
            """
            select s.level as ours, c.level as theirs
            from (
                select t.from_contact_id as contact_id, t.to_seller_id as seller_id from tie t
                where t.account_id = ? and t.from_contact_id is not null and t.to_seller_id is not null
                    and (t.since is null or t.since <= ?)
                union
                select t.to_contact_id, t.from_seller_id from tie t
                where t.account_id = ? and t.to_contact_id is not null and t.from_seller_id is not null
                    and (t.since is null or t.since <= ?)
                union
                select ic.contact_id, i.seller_id
                from interaction i join interaction_contact ic
                    on ic.account_id = i.account_id and ic.interaction_id = i.id
                where i.account_id = ? and i.seller_id is not null
                    and i.at >= ?::timestamp at time zone 'UTC' and i.at < ?::timestamp at time zone 'UTC'
            ) pair
                join contact c on c.id = pair.contact_id
                join competence s on s.seller_id = pair.seller_id
            where c.level is not null and s.level is not null
            order by pair.contact_id, pair.seller_id
            """;

    private final Snapshot snapshot;
    private final UUID account;

    TeamFacts(Snapshot snapshot, UUID account) {
        this.snapshot = snapshot;
        this.account = account;
    }

    boolean accountExists() {
        return !snapshot.rows(
                        Sql.of("select 1 from account where id = ?", Sql.id(account)),
                        row -> row.getInt(1))
                .isEmpty();
    }

    @Nullable String industry() {
        return snapshot
                .rows(
                        Sql.of(
                                "select coalesce(industry, '') from account where id = ?",
                                Sql.id(account)),
                        row -> row.getString(1))
                .stream()
                .filter(industry -> !industry.isEmpty())
                .findFirst()
                .orElse(null);
    }

    ParityFacts parity(LocalDate day, int months) {
        List<ParityFacts.Meeting> meetings =
                snapshot.rows(
                        Sql.of(
                                MEETINGS,
                                Sql.id(account),
                                Sql.day(day),
                                Sql.id(account),
                                Sql.day(day),
                                Sql.id(account),
                                Sql.day(day.plusDays(1).minusMonths(months)),
                                Sql.day(day.plusDays(1))),
                        row -> new ParityFacts.Meeting(row.getInt(1), row.getInt(2)));
        return snapshot.row(
                Sql.of(
                        """
                        select o.employees, a.employees, o.reputation, s.reputation
                        from account a left join own_company o on true
                            left join account_standing s on s.account_id = a.id
                        where a.id = ?
                        """,
                        Sql.id(account)),
                row ->
                        new ParityFacts(
                                row.getObject(1, Integer.class),
                                row.getObject(2, Integer.class),
                                row.getObject(3, Integer.class),
                                row.getObject(4, Integer.class),
                                meetings));
    }

    /// A seller as an answer names them.
    record Seller(String name, boolean manager) {}

    /// The facts of all sellers whose competence somebody has judged, and who they are.
    record Competences(List<CompetenceFacts> facts, Map<String, Seller> sellers) {}

    Competences competences(LocalDate day) {
        String industry = industry();
        Map<String, Seller> sellers = new HashMap<>();
        List<CompetenceFacts> facts =
                snapshot.rows(
                        Sql.of(
                                """
                                select c.*, s.name, exists (
                                    select 1 from account_manager m where m.account_id = ? and m.seller_id = c.seller_id
                                        and daterange(m.valid_from, m.valid_to) @> ?::date) as manager
                                from competence c join seller s on s.id = c.seller_id
                                """,
                                Sql.id(account),
                                Sql.day(day)),
                        row -> {
                            String id = row.getString("seller_id");
                            sellers.put(
                                    id,
                                    new Seller(row.getString("name"), row.getBoolean("manager")));
                            return competence(row, id, industry);
                        });
        return new Competences(facts, sellers);
    }

    private static CompetenceFacts competence(ResultSet row, String id, @Nullable String industry)
            throws SQLException {
        Array backgrounds = row.getArray("backgrounds");
        return new CompetenceFacts(
                id,
                row.getObject("product", Integer.class),
                row.getObject("peers", Integer.class),
                row.getObject("substitutes", Integer.class),
                row.getObject("trends", Integer.class),
                row.getObject("market", Integer.class),
                row.getObject("communication", Integer.class),
                row.getObject("logic", Integer.class),
                row.getObject("attitude", Integer.class),
                List.of((String[]) backgrounds.getArray()),
                industry);
    }

    List<BriefingFacts> briefings(LocalDate day) {
        return snapshot.rows(
                Sql.of(
                        """
                        select direction = 'IN', occurred_on, (recorded_at at time zone 'UTC')::date, seller_id
                        from briefing where account_id = ? and occurred_on <= ?
                        """,
                        Sql.id(account),
                        Sql.day(day)),
                row ->
                        new BriefingFacts(
                                row.getBoolean(1),
                                row.getObject(2, LocalDate.class),
                                row.getObject(3, LocalDate.class),
                                row.getString(4)));
    }
}
