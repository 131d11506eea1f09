package dev.vitalfew.imports.merging;

import dev.vitalfew.api.MergeLock;
import jakarta.inject.Singleton;
import java.util.List;

/// Our own people who sell, with their managers.
@Singleton
class Sellers implements ImportType {
    private static final Column KEY = Column.required("external_id", CellTypes.text(200));
    private static final Column NAME = Column.required("name", CellTypes.text(200));
    private static final Column EMAIL = Column.optional("email", CellTypes.EMAIL);
    private static final Column MANAGER = Column.optional("manager_ref", CellTypes.text(200));
    private static final Column TEAM = Column.optional("team", CellTypes.text(200));

    @Override
    public String name() {
        return "sellers";
    }

    @Override
    public List<Column> columns() {
        return List.of(KEY, NAME, EMAIL, MANAGER, TEAM);
    }

    @Override
    public Merge merge() {
        return new TreeMerge(
                "seller",
                MergeLock.SELLERS,
                "seller_ref",
                "seller_id",
                KEY,
                MANAGER,
                "manager_id",
                List.of(Assignment.of(NAME), Assignment.of(EMAIL), Assignment.of(TEAM)),
                null);
    }
}
