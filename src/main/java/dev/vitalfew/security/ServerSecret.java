package dev.vitalfew.security;

import dev.vitalfew.api.TokenKey;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// The secret that signs page tokens. It lives in the database (made by a migration), so that every
/// instance over one database knows the same and a token outlives a restart.
@Singleton
class ServerSecret implements TokenKey {
    private final AgroalDataSource database;
    private final AtomicReference<byte @Nullable []> known = new AtomicReference<>();

    ServerSecret(@DataSource("bulk") AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public byte[] bytes() {
        byte[] cached = known.get();
        if (cached != null) {
            return cached;
        }
        byte[] read = read();
        known.set(read);
        return read;
    }

    private byte[] read() {
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement(
                                "select value from server_secret where name = 'page-token'");
                ResultSet row = query.executeQuery()) {
            if (!row.next()) {
                throw new IllegalStateException("table server_secret lacks its page-token row");
            }
            return row.getBytes(1);
        } catch (SQLException away) {
            throw new IllegalStateException("the page-token secret cannot be read", away);
        }
    }
}
