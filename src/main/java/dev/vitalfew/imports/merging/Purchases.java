package dev.vitalfew.imports.merging;

import dev.vitalfew.api.MergeLock;
import jakarta.inject.Singleton;
import java.util.List;

/// Lines of orders. The seller named gets the whole credit.
@Singleton
class Purchases implements ImportType {
    private static final Column ACCOUNT = Column.required("account_ref", CellTypes.text(200));
    private static final Column ORDER = Column.required("order_no", CellTypes.text(200));
    private static final Column LINE = Column.optional("line_no", CellTypes.integer(0)).orElse("1");
    private static final Column DATE = Column.required("ordered_on", CellTypes.DATE);
    private static final Column PRODUCT = Column.optional("product", CellTypes.text(2000));
    private static final Column PRODUCT_LINE =
            Column.optional("product_line", CellTypes.text(2000));
    private static final Column QUANTITY = Column.optional("quantity", CellTypes.AMOUNT);
    private static final Column AMOUNT = Column.required("amount", CellTypes.AMOUNT);
    private static final Column COST = Column.optional("cost", CellTypes.AMOUNT);
    private static final Column CURRENCY = Column.optional("currency", CellTypes.CURRENCY);
    private static final Column SELLER = Column.optional("seller_ref", CellTypes.text(200));
    private static final Column COMMISSION = Column.optional("commission", CellTypes.AMOUNT);

    @Override
    public String name() {
        return "purchases";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                ACCOUNT,
                ORDER,
                LINE,
                DATE,
                PRODUCT,
                PRODUCT_LINE,
                QUANTITY,
                AMOUNT,
                COST,
                CURRENCY,
                SELLER,
                COMMISSION);
    }

    @Override
    public Merge merge() {
        return new FactMerge(
                "purchase",
                MergeLock.PURCHASES,
                ACCOUNT,
                List.of(Assignment.of(ORDER), Assignment.of(LINE)),
                List.of(
                        Assignment.of(DATE),
                        Assignment.of(PRODUCT),
                        Assignment.of(PRODUCT_LINE),
                        Assignment.of(QUANTITY),
                        Assignment.of(AMOUNT),
                        Assignment.of(COST),
                        Assignment.of(CURRENCY),
                        Assignment.of(COMMISSION)),
                SELLER);
    }
}
