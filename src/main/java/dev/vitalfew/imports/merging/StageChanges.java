package dev.vitalfew.imports.merging;

import jakarta.inject.Singleton;
import java.util.List;

/// Changes of the stages of deals as another system knows them, back to the beginning.
@Singleton
class StageChanges implements ImportType {
    static final Column DEAL = Column.required("deal_ref", CellTypes.text(200));
    static final Column TO =
            Column.required(
                    "to",
                    CellTypes.oneOf(
                            "TARGETED",
                            "CONTACTED",
                            "INVESTIGATED",
                            "PROVEN",
                            "COMMITTING",
                            "CLOSING"));
    static final Column AT = Column.required("at", CellTypes.INSTANT);
    static final Column BY = Column.optional("by", CellTypes.text(200));
    static final Column REASON = Column.optional("reason", CellTypes.text(2000));

    @Override
    public String name() {
        return "stage-changes";
    }

    @Override
    public List<Column> columns() {
        return List.of(DEAL, TO, AT, BY, REASON);
    }

    @Override
    public Merge merge() {
        return new StageChangeMerge();
    }
}
