package dev.vitalfew.intelligence;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How many units there are, whether they brought anything or not.
final class Population {
    private Population() {}

    /// Null where only those units exist that lines name: products, and the accounts of a seller.
    static @Nullable Integer size(
            Snapshot snapshot, UnitKind by, AccountFilter accounts, List<UUID> sellers) {
        return switch (by) {
            case ACCOUNT -> sellers.isEmpty() ? count(snapshot, ofAccounts(accounts)) : null;
            case GROUP -> sellers.isEmpty() ? count(snapshot, ofGroups(accounts)) : null;
            case SELLER -> count(snapshot, ofSellers(sellers));
            case PRODUCT, PRODUCT_LINE -> null;
        };
    }

    private static Sql ofAccounts(AccountFilter accounts) {
        return Sql.of("select count(*) from account a where").then(accounts.condition());
    }

    private static Sql ofGroups(AccountFilter accounts) {
        return Sql.of(
                        """
                        select count(distinct g.group_id)
                        from account a join account_group g on g.account_id = a.id where
                        """)
                .then(accounts.condition());
    }

    private static Sql ofSellers(List<UUID> sellers) {
        return sellers.isEmpty()
                ? Sql.of("select count(*) from seller")
                : Sql.of("select count(*) from seller where id = any(?)", Sql.ids(sellers));
    }

    private static int count(Snapshot snapshot, Sql sql) {
        return snapshot.row(sql, row -> Math.toIntExact(row.getLong(1)));
    }
}
