package dev.vitalfew.imports.merging;

import dev.vitalfew.api.MergeLock;
import jakarta.inject.Singleton;
import java.util.List;

/// Units of the reporting currency for one unit of another, from a date on. They belong to no
/// source.
@Singleton
class ExchangeRates implements ImportType {
    private static final Column CURRENCY = Column.required("currency", CellTypes.CURRENCY);
    private static final Column DATE = Column.required("on", CellTypes.DATE);
    private static final Column RATE = Column.required("rate", CellTypes.RATE);

    @Override
    public String name() {
        return "exchange-rates";
    }

    @Override
    public List<Column> columns() {
        return List.of(CURRENCY, DATE, RATE);
    }

    @Override
    public Merge merge() {
        return new FactMerge(
                "exchange_rate",
                MergeLock.EXCHANGE_RATES,
                null,
                List.of(Assignment.of(CURRENCY), Assignment.of("rate_on", DATE)),
                List.of(Assignment.of(RATE)),
                null);
    }
}
