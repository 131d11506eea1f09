package dev.vitalfew.api;

import static dev.vitalfew.api.ProblemCode.CONFLICT_STATE;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The answers that were given under idempotency keys, for as long as a key is known. Everything
/// here but the sweep belongs into the transaction of the work.
@Singleton
public class KeptAnswers {
    private static final Logger LOG = Logger.getLogger(KeptAnswers.class);
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private static final String KEEP =
            """
            insert into kept_answer (id, fingerprint, status, headers, body, created_at)
            values (?, ?, ?, ?::json, ?, ?)
            on conflict (id) do update
            set fingerprint = excluded.fingerprint, status = excluded.status, headers = excluded.headers,
                body = excluded.body, created_at = excluded.created_at, erased = false
            """;

    private final AgroalDataSource database;
    private final AgroalDataSource bulk;
    private final ObjectMapper json;
    private final Clock clock;

    /// @param bulk does without a transaction
    KeptAnswers(
            AgroalDataSource database,
            @DataSource("bulk") AgroalDataSource bulk,
            ObjectMapper json,
            Clock clock) {
        this.database = database;
        this.bulk = bulk;
        this.json = json;
        this.clock = clock;
    }

    /// What was answered to the same request, or null where it is the first. From then on until the
    /// transaction ends, every other request with this key is told that this one is running.
    ///
    /// @throws Problem where another one is running, or was another request
    @Nullable Answer claim(KeyedRequest request) {
        return Jdbc.call(
                database,
                connection -> {
                    if (!lock(connection, request.key())) {
                        throw IdempotencyKey.inProgress();
                    }
                    return find(connection, request);
                });
    }

    private static boolean lock(Connection connection, IdempotencyKey key) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
            statement.setLong(1, key.lock());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private @Nullable Answer find(Connection connection, KeyedRequest request) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement(
                        "select * from kept_answer where id = ? and created_at > ?")) {
            query.setBytes(1, request.key().bytes());
            query.setObject(2, oldest());
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    return null;
                }
                if (!MessageDigest.isEqual(
                        row.getBytes("fingerprint"), request.fingerprintBytes())) {
                    throw IdempotencyKey.reused();
                }
                if (row.getBoolean("erased")) {
                    throw CONFLICT_STATE.because(
                            "what was done under this key has been erased since, and its answer with it");
                }
                return new Answer(
                        row.getInt("status"),
                        headers(row.getString("headers")),
                        row.getString("body"));
            }
        }
    }

    /// In the place of one that is no longer known, if need be.
    void keep(KeyedRequest request, Answer answer) {
        Jdbc.call(
                database,
                connection -> {
                    try (PreparedStatement insert = connection.prepareStatement(KEEP)) {
                        insert.setBytes(1, request.key().bytes());
                        insert.setBytes(2, request.fingerprintBytes());
                        insert.setInt(3, answer.status());
                        insert.setString(4, text(answer.headers()));
                        insert.setString(5, answer.body());
                        insert.setObject(6, clock.instant().atOffset(ZoneOffset.UTC));
                        return insert.executeUpdate();
                    }
                });
    }

    /// Blanks every answer that shows a person by this id. Without an index: people are seldom
    /// erased, and no more than the answers of a day are kept.
    public void forget(UUID person) {
        Jdbc.update(
                database,
                """
                update kept_answer set body = '', headers = '{}', erased = true
                where not erased and (position(? in body) > 0 or position(? in headers::text) > 0)
                """,
                person.toString(),
                person.toString());
    }

    @Scheduled(every = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        try (Connection connection = bulk.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement(
                                "delete from kept_answer where created_at <= ?")) {
            delete.setObject(1, oldest());
            delete.executeUpdate();
        } catch (SQLException away) {
            LOG.debugf("Old idempotency keys stay until the next sweep: %s", away.getMessage());
        }
    }

    private OffsetDateTime oldest() {
        return clock.instant().minus(IdempotencyKey.KEPT).atOffset(ZoneOffset.UTC);
    }

    private Map<String, String> headers(String text) {
        try {
            return json.readValue(text, HEADERS);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("headers that were kept", unreadable);
        }
    }

    private String text(Map<String, String> headers) {
        try {
            return json.writeValueAsString(headers);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("headers are plain strings", unwritable);
        }
    }
}
