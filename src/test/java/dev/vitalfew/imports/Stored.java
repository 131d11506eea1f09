package dev.vitalfew.imports;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/// Looks into the database from tests.
@Singleton
class Stored {
    private final AgroalDataSource bulk;

    Stored(@DataSource("bulk") AgroalDataSource bulk) {
        this.bulk = bulk;
    }

    /// The first column of all rows, as text, split by commas.
    String values(String sql, Object... values) {
        StringBuilder text = new StringBuilder();
        try (Connection connection = bulk.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    text.append(text.isEmpty() ? "" : ",").append(rows.getString(1));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
        return text.toString();
    }

    void execute(String sql, Object... values) {
        try (Connection connection = bulk.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
