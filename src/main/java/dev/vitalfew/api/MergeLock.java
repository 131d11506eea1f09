package dev.vitalfew.api;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/// What writers of different features take turns at, as keys of PostgreSQL's advisory locks. Held
/// until the transaction ends, and taken in this order, so that two writers never wait for each
/// other.
///
/// Merges of imports hold the lock of their kind alone. The removal of an account shares
/// `ACCOUNTS`, `PURCHASES` and `COSTS`, so that no merge adds facts to it meanwhile: those have no
/// foreign key. Whoever moves a node of a tree shares the lock of its kind, which keeps merges out,
/// and holds the tree's, which keeps other moves out: two moves could close a cycle together that
/// neither closes alone. `PEOPLE` is both in one: merges of contacts and of ties hold it, and so
/// does whoever changes a line of reporting, which is made of both.
public enum MergeLock {
    ACCOUNTS(1),
    SELLERS(2),
    PURCHASES(3),
    COSTS(4),
    EXCHANGE_RATES(5),
    ACCOUNT_TREE(6),
    SELLER_TREE(7),
    PEOPLE(8),
    ORG_UNITS(9),
    DEALS(10),
    INTERACTIONS(11),
    CONTRACTS(12),
    SURVEYS(13);

    /// The first of the two keys of each lock.
    public static final int CLASS = 0x7666; // "vf"

    private final int key;

    MergeLock(int key) {
        this.key = key;
    }

    /// The second key.
    public int key() {
        return key;
    }

    /// Waits until nobody else has it.
    public void hold(Connection connection) throws SQLException {
        ask(connection, "select pg_advisory_xact_lock(?, ?)");
    }

    /// Waits until nobody holds it alone.
    public void share(Connection connection) throws SQLException {
        ask(connection, "select pg_advisory_xact_lock_shared(?, ?)");
    }

    /// Does not wait: false where somebody holds it alone.
    public boolean tryShare(Connection connection) throws SQLException {
        return ask(connection, "select pg_try_advisory_xact_lock_shared(?, ?)").equals("t");
    }

    private String ask(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, CLASS);
            statement.setInt(2, key);
            try (ResultSet answer = statement.executeQuery()) {
                answer.next();
                return String.valueOf(answer.getString(1));
            }
        }
    }
}
