package dev.vitalfew.stakeholder;

import dev.vitalfew.api.Jdbc;
import dev.vitalfew.api.ListOrder;
import dev.vitalfew.api.ListSql;
import dev.vitalfew.api.Page;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Roles in the database. Everything here shares the caller's transaction.
@ApplicationScoped
class StakeholderRepository {
    private static final ListOrder AS_NAMED =
            ListOrder.of(
                    ListOrder.Key.up("r.created_at", "timestamptz"),
                    ListOrder.Key.up("r.id", "uuid"));

    /// The account's defaults count for contacts who have no role of their own in the deal.
    private static final String IN_DEAL =
            """
            (r.deal_id = ? or (r.deal_id is null and not exists (
                select from stakeholder_role o
                where o.account_id = r.account_id and o.deal_id = ? and o.contact_id = r.contact_id)))
            """;

    private static final String INSERT =
            """
            insert into stakeholder_role (influences, decision_role, stance, influence, veto, win_theme_kinds, win_theme_texts,
                                          credible_with_others, finds_us_credible, wants_us_to_win, updated_at,
                                          account_id, id, deal_id, contact_id, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, uuid_v7(), ?, ?, ?)
            on conflict on constraint stakeholder_role_once do nothing
            returning *
            """;

    private static final String UPDATE =
            """
            update stakeholder_role
            set influences = ?, decision_role = ?, stance = ?, influence = ?, veto = ?, win_theme_kinds = ?,
                win_theme_texts = ?, credible_with_others = ?, finds_us_credible = ?, wants_us_to_win = ?, updated_at = ?,
                version = version + 1
            where account_id = ? and id = ?
            returning *
            """;

    private final AgroalDataSource database;

    StakeholderRepository(AgroalDataSource database) {
        this.database = database;
    }

    /// Where a role holds: in a deal, or in the whole account where there is none.
    record Scope(UUID accountId, @Nullable UUID dealId) {}

    /// The roles of the scope; in a deal also the account's defaults that count in it.
    Page<StakeholderView> list(Scope scope, StakeholderQuery query, ListSql.Paging paging) {
        ListSql<StakeholderView> list =
                new ListSql<>("r.*", "from stakeholder_role r", StakeholderView::read)
                        .where("r.account_id = ?", scope.accountId())
                        .whereAnyOf("r.contact_id = any(?::uuid[])", query.contactId())
                        .whereAnyOf("r.influences && ?", query.influences())
                        .whereAnyOf("r.decision_role = any(?)", query.decisionRole())
                        .whereGiven("r.veto = ?", query.veto())
                        .updatedSince("r.updated_at", query.updatedSince());
        if (scope.dealId() == null) {
            list.where("r.deal_id is null");
        } else {
            list.where(IN_DEAL, scope.dealId(), scope.dealId());
        }
        return Jdbc.call(
                database,
                connection ->
                        list.page(connection, AS_NAMED, paging, "stakeholders", scope, query));
    }

    /// The contact's own role in the scope.
    @Nullable StakeholderView view(Scope scope, UUID contactId) {
        return find(scope, contactId, "");
    }

    /// The role, with everybody else who wants to change it waiting.
    @Nullable StakeholderView locked(Scope scope, UUID contactId) {
        return find(scope, contactId, " for update");
    }

    private @Nullable StakeholderView find(Scope scope, UUID contactId, String locking) {
        return Jdbc.first(
                database,
                StakeholderView::read,
                "select * from stakeholder_role where account_id = ? and contact_id = ? and deal_id is not distinct from ?::uuid"
                        + locking,
                scope.accountId(),
                contactId,
                scope.dealId());
    }

    List<StakeholderView> ofContact(UUID contactId) {
        return Jdbc.rows(
                database,
                StakeholderView::read,
                "select * from stakeholder_role where contact_id = ? order by id",
                contactId);
    }

    /// Null where the contact has a role there already.
    @Nullable StakeholderView add(
            Scope scope, UUID contactId, NewStakeholder.Settled wanted, Instant now) {
        return Jdbc.first(
                database,
                StakeholderView::read,
                INSERT,
                values(wanted, now, scope.accountId(), scope.dealId(), contactId, now));
    }

    StakeholderView change(StakeholderView stored, NewStakeholder.Settled wanted, Instant now) {
        return Objects.requireNonNull(
                Jdbc.first(
                        database,
                        StakeholderView::read,
                        UPDATE,
                        values(wanted, now, stored.accountId(), stored.id())),
                "locked");
    }

    private static @Nullable Object[] values(
            NewStakeholder.Settled wanted, Instant now, @Nullable Object... more) {
        CoachTests tests =
                Objects.requireNonNullElse(wanted.coachTests(), new CoachTests(null, null, null));
        List<@Nullable Object> values =
                new ArrayList<>(
                        Arrays.<@Nullable Object>asList(
                                wanted.influences(),
                                wanted.decisionRole(),
                                wanted.stance(),
                                wanted.influence(),
                                wanted.veto(),
                                wanted.winThemes().stream().map(WinTheme::kind).toList(),
                                wanted.winThemes().stream().map(WinTheme::text).toList(),
                                tests.credibleWithOthers(),
                                tests.findsUsCredible(),
                                tests.wantsUsToWin(),
                                now));
        values.addAll(Arrays.asList(more));
        return values.toArray();
    }

    void remove(StakeholderView stored) {
        Jdbc.update(
                database,
                "delete from stakeholder_role where account_id = ? and id = ?",
                stored.accountId(),
                stored.id());
    }
}
