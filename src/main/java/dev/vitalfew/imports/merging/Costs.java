package dev.vitalfew.imports.merging;

import dev.vitalfew.api.MergeLock;
import jakarta.inject.Singleton;
import java.util.List;

/// What it costs to win and to serve an account.
@Singleton
class Costs implements ImportType {
    private static final Column ACCOUNT = Column.required("account_ref", CellTypes.text(200));
    private static final Column REFERENCE = Column.required("cost_ref", CellTypes.text(200));
    private static final Column KIND =
            Column.required(
                    "kind",
                    CellTypes.oneOf("ACQUISITION", "SERVICE", "DELIVERY", "DISCOUNT", "OTHER"));
    private static final Column DATE = Column.required("incurred_on", CellTypes.DATE);
    private static final Column AMOUNT = Column.required("amount", CellTypes.AMOUNT);
    private static final Column CURRENCY = Column.optional("currency", CellTypes.CURRENCY);
    private static final Column NOTE = Column.optional("note", CellTypes.text(2000));

    @Override
    public String name() {
        return "costs";
    }

    @Override
    public List<Column> columns() {
        return List.of(ACCOUNT, REFERENCE, KIND, DATE, AMOUNT, CURRENCY, NOTE);
    }

    @Override
    public Merge merge() {
        return new FactMerge(
                "cost",
                MergeLock.COSTS,
                ACCOUNT,
                List.of(Assignment.of(REFERENCE)),
                List.of(
                        Assignment.of(KIND),
                        Assignment.of(DATE),
                        Assignment.of(AMOUNT),
                        Assignment.of(CURRENCY),
                        Assignment.of(NOTE)),
                null);
    }
}
