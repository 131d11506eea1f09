package dev.vitalfew.imports;

import dev.vitalfew.platform.Measured;
import dev.vitalfew.platform.RunningApplication;
import dev.vitalfew.platform.RunningApplication.Launch;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/// Imports order lines over HTTP into the packaged application, against raw COPY of the same file
/// into a table with the same columns and key in the same PostgreSQL, turn about. Then the peak
/// heap of imports of two sizes.
///
/// Run: `./mvnw package -DskipTests`, then `./mvnw exec:java
/// -Dexec.mainClass=dev.vitalfew.imports.ImportBench`.
public final class ImportBench {
    private static final Logger LOG = Logger.getLogger(ImportBench.class);
    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final int ACCOUNTS = 100_000;
    private static final int ROUNDS = 3;
    private static final int WARM_UP = 5;
    private static final int PORTFOLIO_ROUNDS = 11;

    /// `GC(7) Pause Young (Normal) (G1 Evacuation Pause) 120M->40M(256M) 5.1ms`, whatever the
    /// collector.
    private static final Pattern COLLECTION = Pattern.compile("(\\d+)M->(\\d+)M\\(\\d+M\\)");

    private final GeneratedFiles files = new GeneratedFiles(20261122);

    private ImportBench() {}

    public static void main(String[] arguments)
            throws IOException, SQLException, InterruptedException {
        int lines = arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]);
        ImportBench bench = new ImportBench();
        bench.speed(lines);
        bench.heap(lines / 10);
        bench.heap(lines);
    }

    private Path purchases(int lines) throws IOException {
        Path file = TARGET.resolve("bench-purchases-%d.csv".formatted(lines));
        if (!Files.exists(file)) {
            files.writePurchases(file, lines, ACCOUNTS);
        }
        return file;
    }

    private Path accounts() throws IOException {
        Path file = TARGET.resolve("bench-accounts.csv");
        if (!Files.exists(file)) {
            files.writeAccounts(file, ACCOUNTS);
        }
        return file;
    }

    private void speed(int lines) throws IOException, SQLException, InterruptedException {
        Path file = purchases(lines);
        Launch launch = Launch.in("bench-import").fresh();
        List<Double> raw = new ArrayList<>();
        List<Double> first = new ArrayList<>();
        List<Double> second = new ArrayList<>();
        try (RunningApplication application = launch.start();
                Connection database = Measured.database(launch)) {
            for (int round = 1; round <= ROUNDS; round++) {
                String source = "round-" + round; // the first file of a source takes its own way
                LOG.infof(
                        "accounts: %.2f s",
                        Measured.send(application, "accounts", source, accounts()));
                raw.add(copy(database, file));
                execute(database, "truncate purchase", "checkpoint");
                first.add(Measured.send(application, "purchases", source, file));
                execute(database, "checkpoint");
                second.add(Measured.send(application, "purchases", source, file));
                LOG.infof(
                        "round %d: raw COPY %.2f s, first import %.2f s, unchanged import %.2f s",
                        round, raw.getLast(), first.getLast(), second.getLast());
            }
            portfolio(application, database);
        }
        LOG.infof(
                "medians: raw COPY %.2f s, first %.2f s, unchanged %.2f s",
                Measured.median(raw), Measured.median(first), Measured.median(second));
        LOG.infof(
                "rows per second of the first import / raw COPY: %.2f (target 0.7); speed unchanged / first: %.2f (target 1.5)",
                Measured.median(raw) / Measured.median(first),
                Measured.median(first) / Measured.median(second));
    }

    /// The Pareto answer over what was imported, turn about with the bare aggregate that it needs.
    private void portfolio(RunningApplication application, Connection database)
            throws IOException, SQLException, InterruptedException {
        execute(database, "vacuum analyze purchase", "checkpoint");
        List<Double> bare = new ArrayList<>();
        List<Double> answered = new ArrayList<>();
        for (int round = 0; round < WARM_UP + PORTFOLIO_ROUNDS; round++) {
            long start = System.nanoTime();
            aggregate(database);
            double aggregated = Measured.secondsSince(start);
            start = System.nanoTime();
            application.get("/v1/portfolio/pareto");
            if (round >= WARM_UP) {
                bare.add(aggregated);
                answered.add(Measured.secondsSince(start));
            }
        }
        LOG.infof(
                "medians: bare aggregate by account %.3f s, pareto over HTTP %.3f s, ratio %.2f (target at most 1.5)",
                Measured.median(bare),
                Measured.median(answered),
                Measured.median(answered) / Measured.median(bare));
    }

    private static void aggregate(Connection database) throws SQLException {
        String sql = "select account_id, sum(amount) from purchase group by account_id";
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            int accounts = 0;
            while (rows.next()) {
                accounts++;
            }
            LOG.debugf("%d accounts", accounts);
        }
    }

    /// Like `\copy`: the file streams through a client.
    private static double copy(Connection database, Path file) throws SQLException, IOException {
        execute(
                database,
                "drop table if exists raw_purchase",
                """
                create table raw_purchase (
                    account_ref text collate "C" not null, order_no text collate "C" not null, line_no integer not null,
                    ordered_on date not null, product text, product_line text, quantity numeric(19, 4),
                    amount numeric(19, 4) not null, cost numeric(19, 4), currency text collate "C" not null,
                    primary key (account_ref, order_no, line_no))""",
                "checkpoint");
        long start = System.nanoTime();
        try (InputStream csv = Files.newInputStream(file)) {
            database.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy raw_purchase from stdin (format csv, header)", csv, 64 * 1024);
        }
        double seconds = Measured.secondsSince(start);
        execute(database, "drop table raw_purchase", "checkpoint");
        return seconds;
    }

    /// By the log of the garbage collector: what was in use before each collection, and what was
    /// left after it.
    private void heap(int lines) throws IOException, InterruptedException {
        Path file = purchases(lines);
        Path log = TARGET.resolve("bench-gc.log");
        Files.deleteIfExists(log);
        Launch launch =
                Launch.in("bench-heap")
                        .fresh()
                        .with("JAVA_TOOL_OPTIONS", "-Xlog:gc:file=%s".formatted(log));
        try (RunningApplication application = launch.start()) {
            Measured.send(application, "accounts", "heap", accounts());
            int before = Files.readAllLines(log).size();
            Measured.send(application, "purchases", "heap", file);
            long used = 0;
            long left = 0;
            for (String line :
                    Files.readAllLines(log).subList(before, Files.readAllLines(log).size())) {
                Matcher collection = COLLECTION.matcher(line);
                if (collection.find()) {
                    used = Math.max(used, Long.parseLong(collection.group(1)));
                    left = Math.max(left, Long.parseLong(collection.group(2)));
                }
            }
            LOG.infof(
                    "heap with %,d lines under -Xmx256m: at most %d MB in use, %d MB left after a collection",
                    lines, used, left);
        }
    }

    private static void execute(Connection database, String... statements) throws SQLException {
        try (Statement statement = database.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
