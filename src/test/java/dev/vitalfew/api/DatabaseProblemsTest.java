package dev.vitalfew.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

class DatabaseProblemsTest {
    /// As a pool does that has waited long enough for a server that takes connections and says
    /// nothing.
    @Test
    void connectingThatIsGivenUpIsADatabaseThatIsAway() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            FutureTask<Void> connecting = new FutureTask<>(() -> connect(silent), null);
            Thread pool = Thread.ofPlatform().start(connecting);
            silent.accept().getInputStream().read(); // it has begun
            pool.interrupt();

            Throwable failure = assertThrows(ExecutionException.class, connecting::get);
            Problem problem = DatabaseProblems.within(failure);
            assertNotNull(problem, failure.toString());
            assertEquals(ProblemCode.DATABASE_UNAVAILABLE, problem.code());
        }
    }

    @Test
    void anyOtherSurpriseOfTheDriverIsADefect() {
        assertNull(DatabaseProblems.of(new SQLException("?", "99999", new IOException("broken"))));
        assertNull(DatabaseProblems.of(new SQLException("?", "99999")));
    }

    private static void connect(ServerSocket server) {
        Properties properties = new Properties();
        properties.setProperty("user", "anyone");
        properties.setProperty("loginTimeout", "60");
        String url = "jdbc:postgresql://localhost:%d/any".formatted(server.getLocalPort());
        try {
            DriverManager.getConnection(url, properties).close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
