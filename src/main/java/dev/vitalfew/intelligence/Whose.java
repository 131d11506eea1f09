package dev.vitalfew.intelligence;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// Which accounts a scoring is about.
///
/// @param onAccounts a condition on the accounts `a`
/// @param onLines a further condition on the purchase lines `p`; nothing where all count
public record Whose(Sql onAccounts, Sql onLines) {
    public static final Whose ALL = new Whose(Sql.of("true"), Sql.NONE);

    public static Whose one(UUID account) {
        return new Whose(
                Sql.of("a.id = ?", Sql.id(account)),
                Sql.of("and p.account_id = ?", Sql.id(account)));
    }

    /// Accounts with a reference in one of these namespaces; all if empty.
    public static Whose referenced(List<String> sources) {
        List<String> none = List.of();
        return of(
                new AccountFilter(none, none, none, none, none, none, sources, List.of()),
                List.of());
    }

    static Whose some(Collection<UUID> accounts) {
        return new Whose(
                Sql.of("a.id = any(?)", Sql.ids(accounts)),
                Sql.of("and p.account_id = any(?)", Sql.ids(accounts)));
    }

    /// @param sellers accounts that bought from any of them; all if empty
    static Whose of(AccountFilter filter, List<UUID> sellers) {
        if (sellers.isEmpty()) {
            return new Whose(filter.condition(), filter.conditionOnLines());
        }
        Sql sold =
                Sql.of(
                        """
                        select s.account_id from purchase s where s.seller_id = any(?)
                        union select s.account_id from purchase_credit s where s.seller_id = any(?)
                        """,
                        Sql.ids(sellers),
                        Sql.ids(sellers));
        return new Whose(
                filter.condition().then("and a.id in (").then(sold).then(")"),
                filter.conditionOnLines().then("and p.account_id in (").then(sold).then(")"));
    }
}
