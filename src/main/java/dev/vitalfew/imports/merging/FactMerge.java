package dev.vitalfew.imports.merging;

import static java.util.stream.Collectors.joining;

import dev.vitalfew.api.MergeLock;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The merge of rows that hang on nothing of their own kind: purchases, costs, rates.
///
/// @param table the target
/// @param account the column with the reference to the account, or null where rows belong to none
/// @param key the rest of the key, after account and source
/// @param seller the column with the reference to the seller who is credited, or null
record FactMerge(
        String table,
        MergeLock lock,
        @Nullable Column account,
        List<Assignment> key,
        List<Assignment> values,
        @Nullable Column seller)
        implements Merge {

    /// The accounts that a source, `:source`, knows by several references.
    static final String ACCOUNTS_OF_MANY =
            """
            select account_id from account_ref where source = :source group by account_id
            having count(*) > 1""";

    FactMerge {
        key = List.copyOf(key);
        values = List.copyOf(values);
    }

    @Override
    public Set<Column> keyColumns() {
        Set<Column> columns = new HashSet<>();
        if (account != null) {
            columns.add(account);
        }
        key.forEach(part -> columns.addAll(part.from()));
        return columns;
    }

    @Override
    public Set<MergeLock> locks(MergeSettings settings) {
        Set<MergeLock> locks = new TreeSet<>(Set.of(lock));
        if (createsAccounts(settings)) {
            locks.add(MergeLock.ACCOUNTS);
        }
        return locks;
    }

    boolean createsAccounts(MergeSettings settings) {
        return account != null && settings.createAccounts();
    }

    boolean mayCredit(Presence presence) {
        return seller != null && presence.mayHave(seller);
    }

    @Override
    public void judge(MergeSession session) throws SQLException {
        if (account != null && createsAccounts(session.settings())) {
            NewAccounts.prepare(session, account);
        }
        new FactJudgement(this, session).judge();
    }

    @Override
    public void apply(MergeSession session, MergeResult judged) throws SQLException {
        if (createsAccounts(session.settings())) {
            NewAccounts.create(session);
        }
        if (judged.updated() > 0) {
            update(session);
        }
        session.execute(insertSql(session.presence()));
    }

    private void update(MergeSession session) throws SQLException {
        session.execute(updateSql(session.presence()));
        if (seller != null && mayCredit(session.presence())) {
            session.execute(
                    """
                    delete from purchase_credit c using %s v
                    where v.verdict = '%s' and %s
                      and c.account_id = v.account_id and c.purchase_id = v.stored_id"""
                            .formatted(
                                    Verdicts.TABLE,
                                    Verdicts.CHANGED,
                                    session.presence().test(seller, "v")));
        }
    }

    /// Rows are compared by references, not by accounts: where an account has two of them in a
    /// source, different ones may be the same key.
    boolean accountsHaveTwins(Connection connection, MergeSettings settings) throws SQLException {
        if (account == null) {
            return false;
        }
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "select exists (%s)".formatted(ACCOUNTS_OF_MANY.replace(":source", "?")))) {
            statement.setString(1, settings.source());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /// The column of the table that a column of the file goes into as it is.
    String target(Column column) {
        return Stream.concat(key.stream(), values.stream())
                .filter(part -> part.from().getFirst().name().equals(column.name()))
                .findFirst()
                .orElseThrow()
                .target();
    }

    /// A condition: the stored row `t` has the key of the row `alias`, whose account is
    /// `accountId`.
    String sameKey(String alias, String accountId) {
        Stream<String> owner =
                account == null
                        ? Stream.of()
                        : Stream.of("t.account_id = " + accountId, "t.source = :source");
        Stream<String> rest =
                key.stream()
                        .map(
                                part ->
                                        "t.%s = %s.%s"
                                                .formatted(
                                                        part.target(),
                                                        alias,
                                                        part.from().getFirst().sql()));
        return Stream.concat(owner, rest).collect(joining(" and "));
    }

    /// The key in [Verdicts#TABLE], as columns of SQL.
    String keySql() {
        Stream<String> owner = account == null ? Stream.of() : Stream.of("account_id");
        Stream<String> rest = key.stream().map(part -> part.from().getFirst().sql());
        return Stream.concat(owner, rest).collect(joining(", "));
    }

    private String updateSql(Presence presence) {
        List<String> sets = new ArrayList<>();
        sets.add("recorded_at = :now");
        for (Assignment value : values) {
            if (value.mayChange(presence)) {
                sets.add("%s = %s".formatted(value.target(), value.value().of(presence, "v", "t")));
            }
        }
        if (seller != null && mayCredit(presence)) {
            sets.add(
                    "seller_id = case when %s then v.seller_id else t.seller_id end"
                            .formatted(presence.test(seller, "v")));
        }
        return "update %s t set %s from %s v where v.verdict = '%s' and %s"
                .formatted(
                        table,
                        String.join(", ", sets),
                        Verdicts.TABLE,
                        Verdicts.CHANGED,
                        sameKey("v", "v.account_id"));
    }

    /// The join on false gives every stored column as null, which is what a new row has stored. In
    /// the order of their accounts, rows go into the index of the key several times as fast as in
    /// that of the file, and lie together for who sums them up.
    private String insertSql(Presence presence) {
        List<String> targets = new ArrayList<>();
        List<String> sources = new ArrayList<>();
        if (account != null) {
            targets.addAll(List.of("account_id", "source", "id"));
            sources.addAll(List.of("v.account_id", ":source", "v.id"));
        }
        for (Assignment part : key) {
            targets.add(part.target());
            sources.add("v." + part.from().getFirst().sql());
        }
        for (Assignment value : values) {
            targets.add(value.target());
            sources.add(value.value().of(presence, "v", "t"));
        }
        if (seller != null) {
            targets.add("seller_id");
            sources.add("v.seller_id");
        }
        targets.add("recorded_at");
        sources.add(":now");
        return "insert into %s (%s) select %s from (select * from %s order by %s) v left join %s t on false where v.verdict = '%s'"
                .formatted(
                        table,
                        String.join(", ", targets),
                        String.join(", ", sources),
                        Verdicts.TABLE,
                        account == null ? keySql() : "account_id",
                        table,
                        Verdicts.NEW);
    }
}
