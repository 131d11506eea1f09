package dev.vitalfew.intelligence;

import dev.vitalfew.platform.Measured;
import dev.vitalfew.platform.RunningApplication;
import dev.vitalfew.platform.RunningApplication.Launch;
import io.restassured.path.json.JsonPath;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jboss.logging.Logger;

/// The funnel as of a past date over 200,000 deals with 1,200,000 stage changes, turn about with
/// the bare SQL that it needs; then a page in the middle of the deals by amount, turn about with
/// the first page.
///
/// Run: `./mvnw package -DskipTests`, then `./mvnw exec:java
/// -Dexec.mainClass=dev.vitalfew.intelligence.PipelineBench`.
public final class PipelineBench {
    private static final Logger LOG = Logger.getLogger(PipelineBench.class);
    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final int ACCOUNTS = 1_000;
    private static final int SELLERS = 50;
    private static final int DEALS = 200_000;
    private static final int CHANGES = 6;
    private static final int WARM_UP = 2;
    private static final int ROUNDS = 7;
    private static final int PAGE = 200;
    private static final List<String> STAGES =
            List.of("TARGETED", "CONTACTED", "INVESTIGATED", "PROVEN", "COMMITTING", "CLOSING");
    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);

    /// Plainly written, what a funnel says: where the deals stand and what they are worth, how many
    /// ever stood at each stage, and how long the won ones did.
    private static final List<String> BARE =
            List.of(
                    """
                    select s.to_stage, s.outcome, count(*), sum(t.amount)
                    from (select distinct on (deal_id) deal_id, to_stage, outcome
                          from stage_change where at < '2025-01-01' order by deal_id, number desc) s
                    join (select distinct on (deal_id) deal_id, amount
                          from deal_terms where at < '2025-01-01' order by deal_id, number desc) t using (deal_id)
                    group by 1, 2
                    """,
                    """
                    select to_stage, count(distinct deal_id) from stage_change where at < '2025-01-01' group by 1
                    """,
                    """
                    select to_stage, percentile_disc(array[0.5, 0.8]) within group (order by days)
                    from (select to_stage, lead(at) over (partition by deal_id order by number) - at as days
                          from stage_change
                          where at < '2025-01-01'
                            and deal_id in (select deal_id from stage_change where outcome = 'WON' and at < '2025-01-01')) v
                    where days is not null group by 1
                    """);

    private final RunningApplication application;
    private final Connection database;

    private PipelineBench(RunningApplication application, Connection database) {
        this.application = application;
        this.database = database;
    }

    public static void main(String[] arguments)
            throws IOException, SQLException, InterruptedException {
        Launch launch = Launch.in("bench-pipeline").fresh();
        try (RunningApplication application = launch.start();
                Connection database = Measured.database(launch)) {
            new PipelineBench(application, database).run();
        }
    }

    private void run() throws IOException, SQLException, InterruptedException {
        fill();
        List<Double> bare = new ArrayList<>();
        List<Double> funnel = new ArrayList<>();
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            long start = System.nanoTime();
            for (String sql : BARE) {
                rows(sql);
            }
            double alone = Measured.secondsSince(start);
            start = System.nanoTime();
            get("/v1/pipeline/funnel?asOf=2024-12-31");
            if (round >= WARM_UP) {
                bare.add(alone);
                funnel.add(Measured.secondsSince(start));
            }
        }
        LOG.infof(
                "medians: bare SQL %.3f s, funnel over HTTP %.3f s, ratio %.2f (target at most 1.5)",
                Measured.median(bare),
                Measured.median(funnel),
                Measured.median(funnel) / Measured.median(bare));
        pages();
    }

    private void pages() throws IOException, InterruptedException {
        String first = "/v1/deals?sort=-amount&limit=" + PAGE;
        String middle = first;
        for (int page = 0; page < DEALS / PAGE / 2; page++) {
            middle = first + "&pageToken=" + get(middle).getString("nextPageToken");
        }
        List<Double> atFirst = new ArrayList<>();
        List<Double> inTheMiddle = new ArrayList<>();
        for (int round = 0; round < 10 * ROUNDS; round++) {
            long start = System.nanoTime();
            get(first);
            atFirst.add(Measured.secondsSince(start));
            start = System.nanoTime();
            get(middle);
            inTheMiddle.add(Measured.secondsSince(start));
        }
        LOG.infof(
                "medians: first page of %d deals by amount %.1f ms, one in the middle %.1f ms",
                PAGE, 1e3 * Measured.median(atFirst), 1e3 * Measured.median(inTheMiddle));
    }

    private JsonPath get(String path) throws IOException, InterruptedException {
        var answer = application.get(path);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.body());
        }
        return JsonPath.from(answer.body());
    }

    private int rows(String sql) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            int found = 0;
            while (rows.next()) {
                found++;
            }
            return found;
        }
    }

    private void fill() throws IOException, SQLException, InterruptedException {
        Path file = TARGET.resolve("bench-pipeline.csv");
        write(
                file,
                "external_id,name",
                ACCOUNTS,
                (row, csv) -> csv.write("A%d,Account %d%n".formatted(row, row)));
        Measured.send(application, "accounts", "bench", file);
        write(
                file,
                "external_id,name",
                SELLERS,
                (row, csv) -> csv.write("S%d,Seller %d%n".formatted(row, row)));
        Measured.send(application, "sellers", "bench", file);
        SplittableRandom random = new SplittableRandom(20261125);
        write(
                file,
                "account_ref,external_id,name,stage,outcome,closed_on,amount,currency,opened_on,seller_ref",
                DEALS,
                (row, csv) ->
                        csv.write(
                                "A%d,D%d,Deal %d,CLOSING,%s,%d,EUR,%s,S%d%n"
                                        .formatted(
                                                random.nextInt(ACCOUNTS),
                                                row,
                                                row,
                                                row % 4 == 0
                                                        ? "WON," + opened(row).plusDays(160)
                                                        : "OPEN,",
                                                1_000 + random.nextInt(1_000_000),
                                                opened(row),
                                                random.nextInt(SELLERS))));
        LOG.infof("%d deals: %.1f s", DEALS, Measured.send(application, "deals", "bench", file));
        write(
                file,
                "deal_ref,to,at",
                DEALS,
                (row, csv) -> {
                    for (int change = 0; change < CHANGES; change++) {
                        // On through the stages, and every third deal back by one on its way.
                        int stage = row % 3 == 0 && change == 4 ? 2 : change;
                        csv.write(
                                "D%d,%s,%sT08:00:00Z%n"
                                        .formatted(
                                                row,
                                                STAGES.get(stage),
                                                opened(row).plusDays(25L * change)));
                    }
                });
        LOG.infof(
                "%d stage changes: %.1f s",
                DEALS * CHANGES, Measured.send(application, "stage-changes", "bench", file));
        try (Statement statement = database.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }

    private static LocalDate opened(int row) {
        return FIRST.plusDays(row % 700);
    }

    @FunctionalInterface
    private interface Row {
        void write(int row, BufferedWriter csv) throws IOException;
    }

    private static void write(Path file, String header, int rows, Row row) throws IOException {
        try (BufferedWriter csv = Files.newBufferedWriter(file)) {
            csv.write(header + "\n");
            for (int i = 0; i < rows; i++) {
                row.write(i, csv);
            }
        }
    }
}
