package dev.vitalfew.imports;

import dev.vitalfew.api.IdempotencyKey;
import dev.vitalfew.api.StreamedKeys;
import dev.vitalfew.api.StreamedKeys.Asked;
import dev.vitalfew.api.StreamedKeys.Kept;
import dev.vitalfew.imports.ImportView.Links;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which import was sent under which idempotency key. The key stands on the row of its job: it is
/// taken when the job is made, and lives and dies with it. A job that FAILED changed nothing, so
/// its key is free again, like one that is no longer known.
@Singleton
class ImportKeys {
    private static final HexFormat HEX = HexFormat.of();

    private final AgroalDataSource bulk;
    private final StreamedKeys streamed;
    private final Clock clock;

    ImportKeys(@DataSource("bulk") AgroalDataSource bulk, StreamedKeys streamed, Clock clock) {
        this.bulk = bulk;
        this.streamed = streamed;
        this.clock = clock;
    }

    /// The import that a key stands for.
    ///
    /// @param head fingerprint of what came before the body, in hexadecimal
    /// @param body of the body; null while it still arrives
    /// @param answer null while the first answer is not given
    record Holder(
            UUID id, ImportState state, String head, @Nullable String body, @Nullable Kept answer) {

        /// Whether another request has to come later, since nobody knows yet what to answer.
        boolean isUndecided() {
            return answer == null && state != ImportState.SUCCEEDED;
        }
    }

    /// Null where the key is free.
    @Nullable Holder holder(IdempotencyKey key) throws SQLException {
        try (Connection connection = bulk.getConnection();
                PreparedStatement query =
                        connection.prepareStatement(
                                """
                                select id, state, key_head, key_body, key_status, key_answer from import_job
                                where key_id = ? and state <> 'FAILED' and (finished_at is null or created_at > ?)""")) {
            query.setBytes(1, key.bytes());
            query.setTimestamp(2, oldest());
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? read(row) : null;
            }
        }
    }

    private static Holder read(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        byte[] body = row.getBytes("key_body");
        String answer = row.getString("key_answer");
        return new Holder(
                id,
                ImportState.valueOf(row.getString("state")),
                HEX.formatHex(row.getBytes("key_head")),
                body == null ? null : HEX.formatHex(body),
                answer == null
                        ? null
                        : new Kept(row.getInt("key_status"), Links.of(id).self(), answer));
    }

    /// Gives a free key to a job, in the transaction that makes the job. Of two that take one at
    /// once, the second fails by the constraint on the column.
    void take(Connection transaction, UUID id, Asked asked) throws SQLException {
        byte[] key = asked.key().bytes();
        try (PreparedStatement release =
                        transaction.prepareStatement(
                                """
                                update import_job
                                set key_id = null, key_head = null, key_body = null, key_status = null, key_answer = null
                                where key_id = ? and (state = 'FAILED' or finished_at is not null and created_at <= ?)""");
                PreparedStatement take =
                        transaction.prepareStatement(
                                "update import_job set key_id = ?, key_head = ? where id = ?")) {
            release.setBytes(1, key);
            release.setTimestamp(2, oldest());
            release.executeUpdate();
            take.setBytes(1, key);
            take.setBytes(2, HEX.parseHex(asked.head()));
            take.setObject(3, id);
            take.executeUpdate();
        }
    }

    /// The body of a job with a key has arrived.
    void received(UUID id, String body) throws SQLException {
        try (Connection connection = bulk.getConnection();
                PreparedStatement update =
                        connection.prepareStatement(
                                "update import_job set key_body = ? where id = ? and key_id is not null")) {
            update.setBytes(1, HEX.parseHex(body));
            update.setObject(2, id);
            update.executeUpdate();
        }
    }

    /// Leaves the operation with its first answer, which is kept.
    ///
    /// @param view of an import that has not failed
    RuntimeException first(ImportView view, int status) throws SQLException {
        return streamed.first(kept(view, status));
    }

    /// Leaves the operation with the first answer once more. Where none was given, since the
    /// process died after the end of the import, this one becomes it.
    RuntimeException again(Holder holder, ImportView view, int status) throws SQLException {
        Kept answer = holder.answer();
        return streamed.replay(answer == null ? kept(view, status) : answer);
    }

    private Kept kept(ImportView view, int status) throws SQLException {
        Kept answer = streamed.written(status, view.links().self(), view);
        try (Connection connection = bulk.getConnection();
                PreparedStatement update =
                        connection.prepareStatement(
                                """
                                update import_job set key_status = ?, key_answer = ?
                                where id = ? and key_body is not null""")) {
            update.setInt(1, answer.status());
            update.setString(2, answer.body());
            update.setObject(3, view.id());
            update.executeUpdate();
        }
        return answer;
    }

    private Timestamp oldest() {
        return Timestamp.from(clock.instant().minus(IdempotencyKey.KEPT));
    }
}
