package dev.vitalfew.ledger;

import dev.vitalfew.api.Jdbc;
import dev.vitalfew.api.ListSql;
import dev.vitalfew.api.Page;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// Exchange rates in the database.
@ApplicationScoped
class RateRepository {
    private static final String INSERT =
            """
            insert into exchange_rate (rate, recorded_at, currency, rate_on) values (?, ?, ?, ?)
            on conflict do nothing
            """;
    private static final String UPDATE =
            "update exchange_rate set rate = ?, recorded_at = ? where currency = ? and rate_on = ?";

    private final AgroalDataSource database;

    RateRepository(AgroalDataSource database) {
        this.database = database;
    }

    Page<RateView> list(RateQuery query, ListSql.Paging paging) {
        ListSql<RateView> list =
                new ListSql<>("x.*", "from exchange_rate x", RateView::read)
                        .whereAnyOf("x.currency = any(?)", query.currency())
                        .whereGiven("x.rate_on >= ?", query.from())
                        .whereGiven("x.rate_on < ?", query.to());
        return Jdbc.call(
                database,
                connection ->
                        list.page(connection, query.order(), paging, "exchange-rates", query));
    }

    @Nullable RateView view(String currency, LocalDate date) {
        return Jdbc.call(
                database,
                connection -> {
                    try (PreparedStatement query =
                            connection.prepareStatement(
                                    "select * from exchange_rate where currency = ? and rate_on = ?")) {
                        query.setString(1, currency);
                        query.setObject(2, date);
                        try (ResultSet row = query.executeQuery()) {
                            return row.next() ? RateView.read(row) : null;
                        }
                    }
                });
    }

    /// Whether the rate is new, and not another one in the place of an old one.
    boolean put(RateView wanted) {
        return Jdbc.call(
                database,
                connection -> {
                    boolean added = write(connection, INSERT, wanted) == 1;
                    if (!added) {
                        write(connection, UPDATE, wanted);
                    }
                    return added;
                });
    }

    private static int write(Connection connection, String sql, RateView wanted)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            BigDecimal rate = wanted.rate();
            Instant now = wanted.recordedAt();
            statement.setBigDecimal(1, rate);
            statement.setObject(2, now.atOffset(ZoneOffset.UTC));
            statement.setString(3, wanted.currency());
            statement.setObject(4, wanted.date());
            return statement.executeUpdate();
        }
    }
}
