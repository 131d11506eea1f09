package dev.vitalfew.imports.merging;

import java.sql.SQLException;

/// Accounts that come into being because facts name them (`createAccounts`).
final class NewAccounts {
    private static final String TABLE = "import_new_account";

    private NewAccounts() {}

    /// Gives every unknown reference the id that its account would have.
    static void prepare(MergeSession session, Column reference) throws SQLException {
        session.execute(
                "create temp table %s (external_id text collate \"C\" primary key, account_id uuid not null) on commit drop"
                        .formatted(TABLE));
        session.execute(
                """
                insert into %1$s
                select unknown.external_id, uuid_v7()
                from (select distinct s.%2$s as external_id
                      from %3$s s left join account_ref r on r.source = :source and r.external_id = s.%2$s
                      where s.reject is null and s.%2$s is not null and r.account_id is null) unknown"""
                        .formatted(TABLE, reference.sql(), Staging.TABLE));
    }

    static String join(Column reference) {
        return "left join %s n on n.external_id = s.%s".formatted(TABLE, reference.sql());
    }

    /// Creates those that an accepted row needs.
    static void create(MergeSession session) throws SQLException {
        String needed =
                "from %s n where exists (select from %s v where v.account_id = n.account_id and v.verdict = '%s')"
                        .formatted(TABLE, Verdicts.TABLE, Verdicts.NEW);
        session.execute(
                "insert into account (id, name, created_at, updated_at) select n.account_id, n.external_id, :now, :now "
                        + needed);
        session.execute(
                "insert into account_ref (source, external_id, account_id) select :source, n.external_id, n.account_id "
                        + needed);
    }
}
