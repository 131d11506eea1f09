package dev.vitalfew.intelligence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitalfew.api.MergeLock;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// Writes the scorecards of one run, all of them or none: they come in one transaction, in which
/// the run itself succeeds.
final class ScorecardWriter implements AutoCloseable {
    private static final int FLUSH_AT = 64 * 1024;

    private static final String OF_NOBODY =
            """
            delete from scorecard s
            where s.run_id = ? and not exists (select from account a where a.id = s.account_id)""";

    /// What lists of accounts filter and sort by. A run over an earlier day leaves it alone.
    private static final String ONTO_ACCOUNTS =
            """
            update account a set churn_score = s.churn_score, churn_band = s.churn_band
            from scorecard s
            where s.run_id = ? and s.account_id = a.id
                and (a.churn_score, a.churn_band) is distinct from (s.churn_score, s.churn_band)
                and not exists (select from scoring_job j
                                where j.kind = 'RUN' and j.state = 'SUCCEEDED' and j.as_of > s.as_of)""";

    private final Connection connection;
    private final ObjectMapper json;
    private final Run run;
    private final CopyIn copy;
    private final StringBuilder buffer = new StringBuilder(2 * FLUSH_AT);

    /// Whose scorecards they are.
    record Run(UUID id, LocalDate asOf, int policyVersion) {}

    /// @param connection in a transaction
    ScorecardWriter(Connection connection, ObjectMapper json, Run run) throws SQLException {
        this.connection = connection;
        this.json = json;
        this.run = run;
        this.copy =
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(
                                """
                                copy scorecard (account_id, as_of, run_id, policy_version, churn_score,
                                    churn_band, coverage, card) from stdin""");
    }

    void add(UUID account, StoredCard card) {
        field(account.toString());
        field(run.asOf().toString());
        field(run.id().toString());
        field(Integer.toString(run.policyVersion()));
        field(Integer.toString(card.score()));
        field(card.band().name());
        field(Double.toString(card.coverage()));
        buffer.append(written(card).replace("\\", "\\\\")).append('\n');
        if (buffer.length() >= FLUSH_AT) {
            flush();
        }
    }

    private void field(String text) {
        buffer.append(text).append('\t');
    }

    private String written(StoredCard card) {
        try {
            return json.writeValueAsString(card);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void flush() {
        try {
            byte[] bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(bytes, 0, bytes.length);
            buffer.setLength(0);
        } catch (SQLException e) {
            throw new Snapshot.QueryFailed(e);
        }
    }

    /// After the last account; the caller commits.
    void finish() throws SQLException {
        flush();
        copy.endCopy();
        MergeLock.ACCOUNTS.share(connection);
        for (String statement : new String[] {OF_NOBODY, ONTO_ACCOUNTS}) {
            try (PreparedStatement prepared = connection.prepareStatement(statement)) {
                prepared.setObject(1, run.id());
                prepared.executeUpdate();
            }
        }
    }

    /// Gives up what was not finished: until then the connection takes no other statement, not even
    /// one that rolls back.
    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }
}
