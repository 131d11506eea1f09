package dev.vitalfew.imports.merging;

import dev.vitalfew.api.MergeLock;
import dev.vitalfew.imports.reading.RowCode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/// Contracts, without their lines and terms.
@Singleton
class Contracts implements ImportType {
    private static final Column ACCOUNT = Column.required("account_ref", CellTypes.text(200));
    private static final Column KEY = Column.required("external_id", CellTypes.text(200));
    private static final Column TITLE = Column.optional("title", CellTypes.text(200));
    private static final Column STARTS = Column.required("starts_on", CellTypes.DATE);
    private static final Column ENDS = Column.optional("ends_on", CellTypes.DATE);
    private static final Column LINE = Column.optional("product_line", CellTypes.text(200));
    private static final Column TOTAL = Column.optional("total", CellTypes.AMOUNT);
    private static final Column CURRENCY = Column.optional("currency", CellTypes.CURRENCY);
    private static final Column NOTE = Column.optional("note", CellTypes.text(2000));

    private static final Assignment TO_STARTS = Assignment.of(STARTS);
    private static final Assignment TO_ENDS = Assignment.of(ENDS);
    private static final Assignment TO_TOTAL = Assignment.of("total_amount", TOTAL);

    @Override
    public String name() {
        return "contracts";
    }

    @Override
    public List<Column> columns() {
        return List.of(ACCOUNT, KEY, TITLE, STARTS, ENDS, LINE, TOTAL, CURRENCY, NOTE);
    }

    @Override
    public Merge merge() {
        return new LinkedMerge(
                "contract",
                MergeLock.CONTRACTS,
                ACCOUNT,
                List.of(),
                new LinkedMerge.Key(
                        KEY,
                        // two accounts that became one may both have had a contract of this key
                        """
                        left join lateral (
                            select * from contract c
                            where c.account_id = s.account_id and c.source = :source and c.external_id = s.external_id
                            order by c.id limit 1) t on true""",
                        "account_id, external_id",
                        List.of("account_id", "id", "source", "external_id"),
                        List.of("v.account_id", "v.id", ":source", "v.external_id")),
                List.of(
                        Assignment.of(TITLE),
                        TO_STARTS,
                        TO_ENDS,
                        Assignment.of(LINE),
                        TO_TOTAL,
                        currency(),
                        Assignment.of(NOTE)),
                Contracts::branches,
                "updated_at",
                new LinkedMerge.Following() {});
    }

    /// There is one with a total, and none without.
    private static Assignment currency() {
        return new Assignment(
                "total_currency",
                List.of(TOTAL, CURRENCY),
                (presence, staged, stored) ->
                        "case when %s is not null then %s end"
                                .formatted(
                                        presence.merged(TOTAL, staged, stored + ".total_amount"),
                                        presence.merged(
                                                CURRENCY, staged, stored + ".total_currency")),
                "%s is distinct from %s"::formatted);
    }

    private static List<String> branches(Presence presence) {
        List<String> branches = new ArrayList<>();
        branches.add(
                Verdicts.reject(
                        "%s < %s"
                                .formatted(
                                        TO_ENDS.value().of(presence, "s", "t"),
                                        TO_STARTS.value().of(presence, "s", "t")),
                        RowCode.ROW_VALUE,
                        ENDS.name(),
                        "is before starts_on"));
        branches.add(
                Verdicts.reject(
                        "jsonb_array_length(t.lines) > 0 and (abs(%s - t.total_amount) > 0.01) is not false"
                                .formatted(TO_TOTAL.value().of(presence, "s", "t")),
                        RowCode.ROW_CONFLICT,
                        TOTAL.name(),
                        "differs from the sum of the lines of the contract"));
        return branches;
    }
}
