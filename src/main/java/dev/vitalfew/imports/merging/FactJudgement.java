package dev.vitalfew.imports.merging;

import static java.util.stream.Collectors.joining;

import dev.vitalfew.imports.reading.RowCode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Judges the staged rows of a [FactMerge]. One query joins them with their references and with
/// what is stored, and keeps what is new, changed or rejected; no row is sorted for that. Only rows
/// whose key may come twice in the file are then compared with each other, and staging has told
/// which ones those are.
final class FactJudgement {
    /// Of a row in [Verdicts#TABLE]: its key may come twice.
    private static final String TWIN = "twin";

    private final FactMerge merge;
    private final MergeSession session;
    private final MergeSettings settings;
    private final Presence presence;
    private final boolean credits;

    FactJudgement(FactMerge merge, MergeSession session) {
        this.merge = merge;
        this.session = session;
        this.settings = session.settings();
        this.presence = session.presence();
        this.credits = merge.mayCredit(presence);
    }

    /// Fills [Verdicts#TABLE].
    void judge() throws SQLException {
        boolean twins =
                session.counts().seen() > 0
                        || merge.accountsHaveTwins(session.connection(), settings);
        session.execute(
                "create temp table %s on commit drop as %s with no data"
                        .formatted(Verdicts.TABLE, alone(twins)));
        session.execute(
                "insert into %s select * from (%s) judged where verdict <> '%s' or %s"
                        .formatted(Verdicts.TABLE, alone(twins), Verdicts.UNCHANGED, TWIN));
        if (twins) {
            session.execute(laterTwins());
            session.execute(
                    "delete from %s where verdict = '%s'"
                            .formatted(Verdicts.TABLE, Verdicts.UNCHANGED));
        }
    }

    /// Of several rows with one key the first good one counts: those that are rejected for
    /// themselves come last.
    private String laterTwins() {
        return """
        update %1$s v set verdict = '%2$s'
        from (select line, verdict like 'ROW%%' as rejected,
                     row_number() over (partition by %3$s order by verdict like 'ROW%%', line) as place
              from %1$s where %4$s) w
        where v.line = w.line and w.place > 1 and not w.rejected"""
                .formatted(
                        Verdicts.TABLE,
                        Verdicts.rejection(RowCode.ROW_DUPLICATE_IN_FILE, told()),
                        merge.keySql(),
                        TWIN);
    }

    /// What each row would be were it the only one. `offset 0` keeps the verdict from being worked
    /// out a second time for the condition on it.
    private String alone(boolean twins) {
        String staged =
                Stream.concat(
                                presence.perRow() ? Stream.of(Presence.BITS) : Stream.of(),
                                presence.columns().stream()
                                        .filter(presence::isStaged)
                                        .map(Column::sql))
                        .map(name -> "s." + name)
                        .collect(joining(", "));
        return """
        select case %s else '%s' end as verdict, %s as account_id, %s as seller_id, %s as stored_id,
               %s as %s, s.line, s.id, %s
        from %s where s.reject is null offset 0"""
                .formatted(
                        String.join(" ", branches()),
                        Verdicts.UNCHANGED,
                        accountId(),
                        credits ? "q.seller_id" : "null::uuid",
                        merge.account() == null ? "null::uuid" : "t.id",
                        twins ? twin() : "false",
                        TWIN,
                        staged,
                        String.join(" ", sources()));
    }

    private String twin() {
        String sameKey =
                "(%s) in (select %s from %s e where e.%s)"
                        .formatted(key("s"), key("e"), Staging.TABLE, Staging.KEY_SEEN);
        return merge.account() == null
                ? sameKey
                : "(%s or r.account_id in (%s))".formatted(sameKey, FactMerge.ACCOUNTS_OF_MANY);
    }

    /// The key as the file has it.
    private String key(String alias) {
        return presence.columns().stream()
                .filter(merge.keyColumns()::contains)
                .map(column -> alias + "." + column.sql())
                .collect(joining(", "));
    }

    private String accountId() {
        if (merge.account() == null) {
            return "null::uuid";
        }
        return merge.createsAccounts(settings)
                ? "coalesce(r.account_id, n.account_id)"
                : "r.account_id";
    }

    private List<String> sources() {
        List<String> sources = new ArrayList<>(List.of(Staging.TABLE + " s"));
        Column account = merge.account();
        if (account != null) {
            sources.add(
                    "left join account_ref r on r.source = :source and r.external_id = s."
                            + account.sql());
            if (merge.createsAccounts(settings)) {
                sources.add(NewAccounts.join(account));
            }
        }
        sources.add(
                "left join %s t on %s".formatted(merge.table(), merge.sameKey("s", accountId())));
        Column seller = merge.seller();
        if (credits && seller != null) {
            sources.add(
                    "left join seller_ref q on q.source = :source and q.external_id = s."
                            + seller.sql());
            sources.add(
                    """
                    left join (select distinct account_id, purchase_id from purchase_credit) c
                    on c.account_id = t.account_id and c.purchase_id = t.id""");
        }
        return sources;
    }

    private List<String> branches() {
        List<String> branches = new ArrayList<>();
        String stored = "t.%s is not null".formatted(merge.key().getFirst().target());
        Column account = merge.account();
        if (account != null) {
            branches.add(
                    Verdicts.reject(
                            accountId() + " is null",
                            RowCode.ROW_REFERENCE_NOT_FOUND,
                            account.name()));
        }
        Column seller = merge.seller();
        if (credits && seller != null) {
            String unknown = "s.%s is not null and q.seller_id is null".formatted(seller.sql());
            branches.add(Verdicts.reject(unknown, RowCode.ROW_REFERENCE_NOT_FOUND, seller.name()));
        }
        branches.addAll(Verdicts.modeConflicts(settings, stored, told()));
        branches.add("when not (%s) then '%s'".formatted(stored, Verdicts.NEW));
        branches.add("when %s then '%s'".formatted(differs(), Verdicts.CHANGED));
        return branches;
    }

    /// The column that is named where the key as a whole is at fault.
    private String told() {
        return merge.key().getFirst().from().getFirst().name();
    }

    private String differs() {
        List<String> differences = new ArrayList<>();
        for (Assignment value : merge.values()) {
            if (value.mayChange(presence)) {
                differences.add("(%s)".formatted(value.differs(presence, "s", "t")));
            }
        }
        Column seller = merge.seller();
        if (credits && seller != null) {
            // A split among sellers ends when the file says who gets the credit, or that no one
            // does.
            differences.add(
                    "(%s and (q.seller_id is distinct from t.seller_id or c.purchase_id is not null))"
                            .formatted(presence.test(seller, "s")));
        }
        return differences.isEmpty() ? "false" : String.join(" or ", differences);
    }
}
