package dev.vitalfew.feed;

import dev.vitalfew.api.Jdbc;
import dev.vitalfew.api.ListOrder;
import dev.vitalfew.api.ListSql;
import dev.vitalfew.api.Page;
import dev.vitalfew.api.Written;
import dev.vitalfew.api.Written.Deed;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The audit in the database.
@ApplicationScoped
class AuditRepository {
    private static final ListOrder NEWEST_FIRST =
            ListOrder.of(
                    ListOrder.Key.down("l.at", "timestamptz"), ListOrder.Key.down("l.id", "uuid"));

    private static final String INSERT =
            """
            insert into audit_line (id, at, caller, operation, resource_type, resource_id, also_changed, resource,
                                    status, remote_address, request_id)
            values (uuid_v7(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final AgroalDataSource database;
    private final Clock clock;

    AuditRepository(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Through the connection of the write, whichever pool it is of: both commit or none.
    void note(@Observes Written written) throws SQLException {
        Deed deed = written.deed();
        Connection transaction = written.transaction();
        try (PreparedStatement insert = transaction.prepareStatement(INSERT)) {
            insert.setObject(1, utc(clock.instant()));
            insert.setString(2, deed.origin().caller());
            insert.setString(3, deed.operation());
            insert.setString(4, deed.resource().type());
            insert.setString(5, deed.resource().id());
            insert.setArray(6, array(transaction, deed.alsoChanged()));
            insert.setString(7, deed.resource().path());
            insert.setInt(8, deed.status());
            insert.setString(9, deed.origin().remoteAddress());
            insert.setString(10, deed.origin().requestId());
            insert.executeUpdate();
        }
    }

    private static @Nullable Array array(Connection connection, Set<String> ids)
            throws SQLException {
        return ids.isEmpty() ? null : connection.createArrayOf("text", ids.toArray());
    }

    Page<AuditView> list(AuditQuery query, ListSql.Paging paging) {
        ListSql<AuditView> list =
                new ListSql<>("l.*", "from audit_line l", AuditView::read)
                        .whereAnyOf("l.caller = any(?)", query.caller())
                        .whereAnyOf("l.operation = any(?)", query.operation())
                        .whereAnyOf("l.resource_type = any(?)", query.resourceType())
                        .whereAnyOf("l.request_id = any(?)", query.requestId())
                        .whereGiven("l.at >= ?", utc(query.from()))
                        .whereGiven("l.at < ?", utc(query.to()));
        if (!query.resourceId().isEmpty()) {
            String[] ids = query.resourceId().toArray(String[]::new);
            list.where("(l.resource_id = any(?) or l.also_changed && ?)", ids, ids);
        }
        return Jdbc.call(
                database,
                connection -> list.page(connection, NEWEST_FIRST, paging, "audit", query));
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
