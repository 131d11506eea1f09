package dev.vitalfew.imports.merging;

import static java.util.stream.Collectors.joining;

import dev.vitalfew.imports.reading.RowCode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The one query that judges the staged rows of a [FactMerge]: it joins them with their references
/// and with what is stored, and sorts them once, by their key. That sort finds the rows of one key
/// and leaves the new ones in the order in which their index takes them fastest.
final class FactJudgement {
    private final FactMerge merge;
    private final MergeSettings settings;
    private final Presence presence;
    private final boolean credits;

    FactJudgement(FactMerge merge, MergeSession session) {
        this.merge = merge;
        this.settings = session.settings();
        this.presence = session.presence();
        this.credits = merge.mayCredit(presence);
    }

    /// Of several rows with one key the first good one counts: those that are rejected for
    /// themselves come last.
    String sql() {
        String key =
                Stream.concat(
                                merge.account() == null ? Stream.of() : Stream.of("w.account_id"),
                                merge.key().stream()
                                        .map(part -> "w." + part.from().getFirst().sql()))
                        .collect(joining(", "));
        return """
        select case when w.rejected then w.alone
                    when row_number() over (partition by %s order by w.rejected, w.line) > 1 then '%s %s'
                    else w.alone end as outcome,
               w.account_id, w.seller_id, w.stored_id, w.line, w.id, w.%s, %s,
               null::text, null::text, null::text
        from (%s) w"""
                .formatted(
                        key,
                        RowCode.ROW_DUPLICATE_IN_FILE,
                        told(),
                        Presence.BITS,
                        columns(column -> "w." + column.sql()),
                        narrowed());
    }

    /// `offset 0` keeps the comparison below the sort, which should carry no more than it must: of
    /// a row that is unchanged nothing but its key.
    private String narrowed() {
        return """
        select a.alone, a.alone like 'ROW%%' as rejected, a.account_id, a.seller_id, a.stored_id, a.line,
               %s, a.%s, %s
        from (%s) a offset 0"""
                .formatted(
                        unlessUnchanged("id") + " as id",
                        Presence.BITS,
                        columns(
                                column ->
                                        isKey(column)
                                                ? "a." + column.sql()
                                                : "%s as %s"
                                                        .formatted(
                                                                unlessUnchanged(column.sql()),
                                                                column.sql())),
                        alone());
    }

    private static String unlessUnchanged(String name) {
        return "case when a.alone <> '%s' then a.%s end".formatted(Verdicts.UNCHANGED, name);
    }

    private boolean isKey(Column column) {
        return merge.key().stream().anyMatch(part -> part.from().contains(column));
    }

    /// What each row would be were it the only one.
    private String alone() {
        return "select s.*, %s as account_id, %s as seller_id, %s as stored_id, case %s else '%s' end as alone from %s where s.reject_code is null offset 0"
                .formatted(
                        accountId(),
                        credits ? "q.seller_id" : "null::uuid",
                        merge.account() == null ? "null::uuid" : "t.id",
                        String.join(" ", branches()),
                        Verdicts.UNCHANGED,
                        String.join(" ", sources()));
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

    private interface Selected {
        String of(Column column);
    }

    private String columns(Selected selected) {
        return presence.columns().stream().map(selected::of).collect(joining(", "));
    }
}
