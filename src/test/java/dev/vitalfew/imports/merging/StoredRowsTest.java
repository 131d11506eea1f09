package dev.vitalfew.imports.merging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitalfew.imports.merging.ImportOrder.Writing;
import dev.vitalfew.imports.merging.Staging.Counts;
import dev.vitalfew.imports.reading.Format;
import dev.vitalfew.imports.reading.RowSource;
import dev.vitalfew.imports.reading.Rows;
import dev.vitalfew.imports.reading.Upload;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which rows need no staging since they are stored just so.
@QuarkusTest
class StoredRowsTest {
    private static final String HEADER =
            "account_ref,order_no,line_no,ordered_on,product,quantity,amount,cost,currency\n";

    @Inject
    @DataSource("bulk")
    AgroalDataSource bulk;

    @TempDir Path folder;

    private final String source = "test-" + UUID.randomUUID();

    @BeforeEach
    void anAccountIsKnown() throws SQLException {
        String account = UUID.randomUUID().toString();
        execute(
                """
                insert into account (id, version, name, status, created_at, updated_at)
                values ('%s', 0, 'First', 'ACTIVE', now(), now())"""
                        .formatted(account));
        execute(
                "insert into account_ref (source, external_id, account_id) values ('%s', 'A', '%s')"
                        .formatted(source, account));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = bulk.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private ImportOrder order() {
        return new ImportOrder(
                UUID.randomUUID(),
                new Purchases(),
                new MergeSettings(source, MergeSettings.Mode.UPSERT, false, "test"),
                new Writing(Notation.PLAIN, "EUR", false),
                Map.of(),
                false,
                false);
    }

    private Importer.Rows file(List<String> rows) throws IOException {
        Path file = folder.resolve("rows.csv");
        Files.writeString(file, HEADER + String.join("\n", rows) + "\n");
        return new Importer.Rows() {
            @Override
            public RowSource open() throws IOException {
                return Rows.open(
                        new Upload(file, false, null), new Format.Csv(null), order().columnNames());
            }

            @Override
            public long length() {
                return 0;
            }
        };
    }

    private static final Progress UNWATCHED =
            new Progress() {
                @Override
                public void rowRead() {}

                @Override
                public void restart() {}

                @Override
                public void beforeMerge() {}
            };

    private void stored(List<String> rows) throws IOException, SQLException {
        try (Connection connection = bulk.getConnection()) {
            new Importer(connection, bulk::getConnection, order(), Clock.systemUTC())
                    .run(file(rows), UNWATCHED, (transaction, result) -> {});
        }
    }

    /// How many rows are staged.
    private int staged(List<String> rows) throws IOException, SQLException {
        ImportOrder order = order();
        FactMerge merge = (FactMerge) order.type().merge();
        try (Connection connection = bulk.getConnection();
                RowSource upload = file(rows).open()) {
            connection.setAutoCommit(false);
            Presence presence = order.presence(upload.columns());
            try (StoredRows stored =
                            StoredRows.open(
                                    bulk.getConnection(), merge, presence, order.settings());
                    Statement statement = connection.createStatement()) {
                Staging staging = new Staging(presence, order, new TimeOrderedIds(0), stored);
                Counts counts = staging.stage(connection, upload, UNWATCHED);
                assertNotNull(counts);
                assertEquals(rows.size(), counts.read());
                try (ResultSet row =
                        statement.executeQuery("select count(*) from " + Staging.TABLE)) {
                    row.next();
                    return row.getInt(1);
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static List<String> rows(int from, int to) {
        return new ArrayList<>(
                IntStream.range(from, to)
                        .mapToObj("A,O-%1$05d,1,2024-01-02,x,1,%1$d.25,,USD"::formatted)
                        .toList());
    }

    @Test
    void stagesNoRowThatIsStoredJustSo() throws IOException, SQLException {
        List<String> rows =
                List.of(
                        "A,O-1,1,2024-01-02,Käse 中,0,0,0.0,EUR",
                        "A,O-1,2,2024-01-02,,-0,10000,-10000,USD",
                        "A,O-2,1,0001-01-01,,,120000000.5,0.0001,",
                        "A,O-3,1,9999-12-31,x,-0.01,123456789012345.6789,10001,JPY");
        stored(rows);

        assertEquals(0, staged(rows));
    }

    @Test
    void stagesWhatDiffersAndFindsTheRestWhereverItIs() throws IOException, SQLException {
        stored(rows(0, 3_000));
        List<String> rows = rows(0, 3_000);
        rows.set(500, rows.get(500).replace("USD", "EUR"));
        rows.subList(1_000, 1_007).clear();
        rows.addAll(2_000, rows(5_000, 5_100));

        assertNear(101, staged(rows));
    }

    @Test
    void comesUpWithAFileThatLacksManyStoredRows() throws IOException, SQLException {
        stored(rows(0, 3_000));

        assertNear(99, staged(rows(700, 3_000))); // eight are read for each, one more for the first
    }

    /// Some rows may lie elsewhere, where others had left room.
    private static void assertNear(int expected, int actual) {
        assertTrue(
                expected <= actual && actual < expected + 200,
                () -> "about %d, not %d".formatted(expected, actual));
    }

    @Test
    void stagesEverythingOfAnotherSource() throws IOException, SQLException {
        assertEquals(50, staged(rows(0, 50)));
    }

    @Test
    void leavesTheConnectionUsableThatItReadHalfwayOnly() throws IOException, SQLException {
        stored(rows(0, 20_000));

        for (int i = 0; i < 20; i++) {
            assertNear(0, staged(rows(0, 10)));
        }
    }
}
