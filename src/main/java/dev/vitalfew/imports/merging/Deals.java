package dev.vitalfew.imports.merging;

import dev.vitalfew.api.MergeLock;
import dev.vitalfew.imports.reading.RowCode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/// Deals, each with the history of its stages: a new one comes with its first entry, and one whose
/// stage is another than before gets an entry more.
@Singleton
class Deals implements ImportType {
    private static final Column ACCOUNT = Column.optional("account_ref", CellTypes.text(200));
    private static final Column KEY = Column.required("external_id", CellTypes.text(200));
    private static final Column NAME = Column.optional("name", CellTypes.text(200));
    private static final Column STAGE =
            Column.optional(
                            "stage",
                            CellTypes.oneOf(
                                    "TARGETED",
                                    "CONTACTED",
                                    "INVESTIGATED",
                                    "PROVEN",
                                    "COMMITTING",
                                    "CLOSING"))
                    .orElse("TARGETED");
    private static final Column OUTCOME =
            Column.optional("outcome", CellTypes.oneOf("OPEN", "WON", "LOST", "DROPPED"))
                    .orElse("OPEN");
    private static final Column AMOUNT = Column.optional("amount", CellTypes.AMOUNT);
    private static final Column CURRENCY = Column.optional("currency", CellTypes.CURRENCY);
    private static final Column OPENED = Column.optional("opened_on", CellTypes.DATE);
    private static final Column CLOSED = Column.optional("closed_on", CellTypes.DATE);
    private static final Column EXPECTED = Column.optional("expected_close_on", CellTypes.DATE);
    private static final Column SELLER = Column.optional("seller_ref", CellTypes.text(200));
    private static final Column PRODUCT_LINE =
            Column.optional("product_line", CellTypes.text(2000));
    private static final Column LEAD = Column.optional("source", CellTypes.text(200));

    private static final Assignment TO_NAME = Assignment.of(NAME);
    private static final Assignment TO_STAGE = Assignment.of(STAGE);
    private static final Assignment TO_OUTCOME = Assignment.of(OUTCOME);
    private static final Assignment TO_OPENED = opened();
    private static final Assignment TO_CLOSED = closed();

    @Override
    public String name() {
        return "deals";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                ACCOUNT,
                KEY,
                NAME,
                STAGE,
                OUTCOME,
                AMOUNT,
                CURRENCY,
                OPENED,
                CLOSED,
                EXPECTED,
                SELLER,
                PRODUCT_LINE,
                LEAD);
    }

    @Override
    public Merge merge() {
        return new LinkedMerge(
                "deal",
                MergeLock.DEALS,
                ACCOUNT,
                List.of(LinkedMerge.Link.seller(SELLER, "seller", "true")),
                new LinkedMerge.Key(
                        KEY,
                        """
                        left join deal_ref r on r.source = :source and r.external_id = s.external_id
                        left join deal t on t.id = r.deal_id""",
                        "external_id",
                        List.of("account_id", "id", "created_at"),
                        List.of("v.account_id", "v.id", ":now")),
                List.of(
                        TO_NAME,
                        TO_STAGE,
                        TO_OUTCOME,
                        Assignment.of(AMOUNT),
                        currency(),
                        TO_OPENED,
                        TO_CLOSED,
                        Assignment.of(EXPECTED),
                        Assignment.linked("seller_id", SELLER, "seller"),
                        Assignment.of(PRODUCT_LINE),
                        Assignment.of(LEAD)),
                Deals::branches,
                "updated_at",
                new DealHistory(TO_STAGE, TO_OUTCOME, TO_CLOSED));
    }

    /// There is one with an amount, and none without.
    private static Assignment currency() {
        return new Assignment(
                "currency",
                List.of(AMOUNT, CURRENCY),
                (presence, staged, stored) ->
                        "case when %s is not null then %s end"
                                .formatted(
                                        presence.merged(AMOUNT, staged, stored + ".amount"),
                                        presence.merged(CURRENCY, staged, stored + ".currency")),
                "%s is distinct from %s"::formatted);
    }

    /// A deal always has a day on which it was opened: where nobody says it, today.
    private static Assignment opened() {
        return new Assignment(
                "opened_on",
                List.of(OPENED),
                (presence, staged, stored) ->
                        "coalesce(%s, %s.opened_on, (cast(:now as timestamptz) at time zone 'UTC')::date)"
                                .formatted(
                                        presence.merged(OPENED, staged, stored + ".opened_on"),
                                        stored),
                "%s is distinct from %s"::formatted);
    }

    /// Goes with the outcome: a deal that is open again has none, unless the row says one.
    private static Assignment closed() {
        return new Assignment(
                "closed_on",
                List.of(CLOSED, OUTCOME),
                (presence, staged, stored) ->
                        "case when %s then %s when %s = 'OPEN' then null else %s.closed_on end"
                                .formatted(
                                        presence.test(CLOSED, staged),
                                        presence.mayHave(CLOSED)
                                                ? staged + ".closed_on"
                                                : "null::date",
                                        TO_OUTCOME.value().of(presence, staged, stored),
                                        stored),
                "%s is distinct from %s"::formatted);
    }

    private static List<String> branches(Presence presence) {
        String opened = TO_OPENED.value().of(presence, "s", "t");
        String closed = TO_CLOSED.value().of(presence, "s", "t");
        List<String> branches = new ArrayList<>();
        branches.add(
                Verdicts.reject(
                        TO_NAME.value().of(presence, "s", "t") + " is null",
                        RowCode.ROW_REQUIRED,
                        NAME.name(),
                        "is required: every deal has one"));
        if (presence.isStaged(SELLER)) {
            branches.add(LinkedMerge.unknown(SELLER, "seller"));
        }
        branches.addAll(outcomeAndDay(TO_OUTCOME.value().of(presence, "s", "t"), closed));
        branches.addAll(daysInOrder(opened, closed));
        return branches;
    }

    private static List<String> outcomeAndDay(String outcome, String closed) {
        return List.of(
                Verdicts.reject(
                        "%s <> 'OPEN' and %s is null".formatted(outcome, closed),
                        RowCode.ROW_REQUIRED,
                        CLOSED.name(),
                        "is required with an outcome other than OPEN"),
                Verdicts.reject(
                        "%s = 'OPEN' and %s is not null".formatted(outcome, closed),
                        RowCode.ROW_VALUE,
                        CLOSED.name(),
                        "needs an outcome other than OPEN"));
    }

    private static List<String> daysInOrder(String opened, String closed) {
        String today = "(cast(:now as timestamptz) at time zone 'UTC')::date";
        String moves =
                """
                (select %s(c.at at time zone 'UTC')::date from stage_change c
                 where c.account_id = t.account_id and c.deal_id = t.id and c.number > 1
                   and c.from_stage <> c.to_stage)""";
        return List.of(
                Verdicts.reject(
                        "%s > %s".formatted(opened, today),
                        RowCode.ROW_VALUE,
                        OPENED.name(),
                        "is in the future"),
                Verdicts.reject(
                        "%s > %s".formatted(closed, today),
                        RowCode.ROW_VALUE,
                        CLOSED.name(),
                        "is in the future"),
                Verdicts.reject(
                        "%s < %s".formatted(closed, opened),
                        RowCode.ROW_VALUE,
                        CLOSED.name(),
                        "is before the deal was opened"),
                Verdicts.reject(
                        "%s < %s".formatted(closed, moves.formatted("max")),
                        RowCode.ROW_VALUE,
                        CLOSED.name(),
                        "is before the last change of its stage"),
                Verdicts.reject(
                        "%s > %s".formatted(opened, moves.formatted("min")),
                        RowCode.ROW_VALUE,
                        OPENED.name(),
                        "is after a change of its stage"));
    }
}
