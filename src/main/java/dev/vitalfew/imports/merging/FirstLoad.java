package dev.vitalfew.imports.merging;

import dev.vitalfew.imports.merging.FactRows.Reference;
import dev.vitalfew.imports.merging.RejectedRows.Reject;
import dev.vitalfew.imports.reading.RowFault;
import dev.vitalfew.imports.reading.RowSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// Copies the first facts of a source straight into their table. Nothing is stored that they could
/// change, so that they need no comparison: staging, judging and inserting would write each of them
/// three times.
///
/// It is an attempt, in a transaction of its caller. Where something asks for a judgement after all
/// (a key that is stored or comes twice, which the primary key finds out, or many rejected rows),
/// it is undone, and the file is merged like any other.
final class FirstLoad {
    /// Some 30 MB in memory.
    private static final int MAX_REFERENCES = 200_000;

    private static final int MAX_REJECTED = 1_000;

    private final Connection connection;
    private final ImportOrder order;
    private final FactMerge merge;

    private FirstLoad(Connection connection, ImportOrder order, FactMerge merge) {
        this.connection = connection;
        this.order = order;
        this.merge = merge;
    }

    /// Rows that were read, and those of them that were rejected.
    record Loaded(Presence presence, long read, List<Reject> rejected) {}

    /// The load of an import.
    ///
    /// @return null where it is not of the kind that can be loaded
    static @Nullable FirstLoad of(Connection connection, ImportOrder order) {
        MergeSettings settings = order.settings();
        boolean insertsOnly =
                !order.dryRun()
                        && !settings.createAccounts()
                        && settings.mode() != MergeSettings.Mode.UPDATE_ONLY;
        return insertsOnly
                        && order.type().merge() instanceof FactMerge merge
                        && merge.account() != null
                ? new FirstLoad(connection, order, merge)
                : null;
    }

    /// Loads the file while the locks of its merge are held.
    ///
    /// @return null where it gives up, and the transaction is to be rolled back
    /// @throws SQLException among others where a key is stored or comes twice
    @Nullable Loaded load(Importer.Rows upload, Instant now, Progress progress)
            throws SQLException, IOException {
        try (RowSource source = upload.open()) {
            Presence presence = order.presence(source.columns());
            List<Reference> references = references(presence);
            if (references == null) {
                return null;
            }
            FactRows facts = new FactRows(order, presence, references, now);
            CopyIn copy =
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn(
                                    "copy %s (%s) from stdin (format binary)"
                                            .formatted(
                                                    merge.table(),
                                                    String.join(", ", facts.targets())));
            try {
                return copy(source, facts, new CopyRows(copy), presence, progress);
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        }
    }

    /// Null where they are too many to have in memory.
    private @Nullable List<Reference> references(Presence presence) throws SQLException {
        List<Reference> references = new ArrayList<>();
        Column account = merge.account();
        Column seller = merge.mayCredit(presence) ? merge.seller() : null;
        if (account != null && !add(references, account, "account")) {
            return null;
        }
        if (seller != null && !add(references, seller, "seller")) {
            return null;
        }
        return references;
    }

    private boolean add(List<Reference> references, Column column, String of) throws SQLException {
        References known =
                References.read(connection, of, order.settings().source(), MAX_REFERENCES);
        return known != null && references.add(new Reference(column, of + "_id", known));
    }

    private @Nullable Loaded copy(
            RowSource source, FactRows facts, CopyRows rows, Presence presence, Progress progress)
            throws SQLException, IOException {
        List<Reject> rejected = new ArrayList<>();
        while (source.next()) {
            RowFault fault = facts.write(source.row(), rows);
            if (fault == null) {
                rows.endRow();
            } else {
                rejected.add(Reject.of(source.row().line(), fault));
                if (order.abortOnError() || rejected.size() > MAX_REJECTED) {
                    return null;
                }
            }
            progress.rowRead();
        }
        long loaded = rows.finish();
        return new Loaded(presence, loaded + rejected.size(), rejected);
    }
}
