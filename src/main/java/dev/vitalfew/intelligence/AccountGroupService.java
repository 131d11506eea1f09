package dev.vitalfew.intelligence;

import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;

import dev.vitalfew.account.AccountStatus;
import dev.vitalfew.account.AccountTier;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The tree of accounts around one of them, with what each brings alone and with all below it.
@ApplicationScoped
public class AccountGroupService {
    /// Deepest first, so that every child is there before its parent; then by name.
    private static final String TREE =
            """
            with recursive up as (
                select id, parent_id from account where id = ?
                union all
                select a.id, a.parent_id from account a join up on a.id = up.parent_id
            ), tree as (
                select a.id, a.parent_id, a.name, a.status, a.tier, 0 as depth
                from account a where a.id = (select id from up where parent_id is null)
                union all
                select a.id, a.parent_id, a.name, a.status, a.tier, t.depth + 1
                from account a join tree t on a.parent_id = t.id
            )
            select id, parent_id, name, status, tier, depth from tree order by depth desc, name, id
            """;

    /// Far more than companies have, and far less than readers and writers of JSON stand to nest.
    private static final int MAX_DEPTH = 100;

    private final Snapshots snapshots;
    private final Scene scene;

    AccountGroupService(Snapshots snapshots, Scene scene) {
        this.snapshots = snapshots;
        this.scene = scene;
    }

    /// Empty where there is no such account; refused where the group is too deep to be shown.
    public Optional<AccountGroupView> group(UUID account, GroupQuery query) {
        Period period = Period.until(scene.day(query.asOf()));
        return snapshots.read(
                snapshot -> {
                    List<Member> members = members(snapshot, account);
                    if (members.isEmpty()) {
                        return Optional.empty();
                    }
                    if (members.getFirst().depth() >= MAX_DEPTH) {
                        throw VALIDATION_FAILED.because(
                                "the group has more than %d levels", MAX_DEPTH);
                    }
                    Conversion conversion =
                            scene.conversion(snapshot, query.currency(), period.last());
                    AccountRevenues revenues =
                            AccountRevenues.read(
                                    snapshot,
                                    members.stream().map(Member::id).toList(),
                                    period,
                                    conversion);
                    return Optional.of(
                            new AccountGroupView(
                                    account,
                                    period.asOf(),
                                    conversion.currency(),
                                    tree(members, revenues.byAccount()),
                                    revenues.unconverted()));
                });
    }

    private record Member(
            UUID id,
            @Nullable UUID parentId,
            String name,
            AccountStatus status,
            AccountTier tier,
            int depth) {}

    private static List<Member> members(Snapshot snapshot, UUID account) {
        return snapshot.rows(
                Sql.of(TREE, Sql.id(account)),
                row ->
                        new Member(
                                row.getObject(1, UUID.class),
                                row.getObject(2, UUID.class),
                                row.getString(3),
                                AccountStatus.valueOf(row.getString(4)),
                                AccountTier.valueOf(row.getString(5)),
                                row.getInt(6)));
    }

    /// From the leaves up, without recursion: a chain of parents may be longer than a stack is
    /// deep.
    private static AccountGroupView.Node tree(
            List<Member> deepestFirst, Map<UUID, BigDecimal> revenues) {
        Map<UUID, List<AccountGroupView.Node>> children = new HashMap<>();
        AccountGroupView.Node latest = null;
        for (Member member : deepestFirst) {
            BigDecimal own = revenues.getOrDefault(member.id(), BigDecimal.ZERO);
            List<AccountGroupView.Node> below = children.getOrDefault(member.id(), List.of());
            latest = node(member, own, below);
            if (member.parentId() != null) {
                children.computeIfAbsent(member.parentId(), _ -> new ArrayList<>()).add(latest);
            }
        }
        if (latest == null) {
            throw new IllegalStateException("a group without its top parent");
        }
        return latest;
    }

    private static AccountGroupView.Node node(
            Member member, BigDecimal own, List<AccountGroupView.Node> below) {
        BigDecimal whole =
                below.stream()
                        .map(AccountGroupView.Node::groupRevenue)
                        .reduce(own, BigDecimal::add);
        return new AccountGroupView.Node(
                member.id(),
                member.name(),
                member.status(),
                member.tier(),
                Figures.plain(own),
                Figures.plain(whole),
                below);
    }
}
