package dev.vitalfew.sample;

import dev.vitalfew.intelligence.NewRun;
import dev.vitalfew.intelligence.RunService;
import dev.vitalfew.platform.ReportingCurrency;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/// Fills an empty database before the application answers, all or nothing: a load that is killed
/// leaves no row, and the next start begins anew. A database that holds any account is left alone.
@ApplicationScoped
class SampleLoader {
    private static final Logger LOG = Logger.getLogger(SampleLoader.class);

    /// Two instances that start at once over one database take turns; the second finds accounts.
    private static final String TAKE_TURNS =
            "select pg_advisory_xact_lock(hashtext('vitalfew.sample'))";

    /// The usual observers come first.
    private static final int LATE = 4_000;

    private final AgroalDataSource bulk;
    private final SampleConfig config;
    private final RunService runs;
    private final ReportingCurrency reportingCurrency;

    SampleLoader(
            @DataSource("bulk") AgroalDataSource bulk,
            SampleConfig config,
            RunService runs,
            ReportingCurrency reportingCurrency) {
        this.bulk = bulk;
        this.config = config;
        this.runs = runs;
        this.reportingCurrency = reportingCurrency;
    }

    /// After those who clear up what the last process left behind, since a run is begun here. It
    /// goes on while the application answers already.
    void onStart(@Observes @Priority(LATE) StartupEvent event) throws SQLException, IOException {
        if (config.sample() && load()) {
            runs.start(new NewRun(null, null));
        }
    }

    /// False if the database holds accounts already.
    boolean load() throws SQLException, IOException {
        try (Connection connection = bulk.getConnection()) {
            connection.setAutoCommit(false);
            try {
                boolean loaded = fill(connection);
                connection.commit();
                return loaded;
            } finally {
                connection.rollback(); // of nothing, after a commit
                connection.setAutoCommit(true);
            }
        }
    }

    private boolean fill(Connection connection) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(TAKE_TURNS);
            if (holdsAccounts(statement)) {
                return false;
            }
            List<SampleTable> tables = FictionalCompany.draw().tables(reportingCurrency.code());
            for (SampleTable table : tables) {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(table.copyStatement(), new StringReader(table.content()));
                statement.execute("analyze " + table.name());
                LOG.debugf("%d rows into %s", table.rows(), table.name());
            }
            LOG.info("The sample portfolio is loaded.");
            return true;
        }
    }

    private static boolean holdsAccounts(Statement statement) throws SQLException {
        try (ResultSet answer = statement.executeQuery("select exists (select from account)")) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}
