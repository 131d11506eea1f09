package dev.vitalfew.platform;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class DatabaseTest {
    @Inject
    @DataSource("bulk")
    AgroalDataSource bulk;

    @Inject
    @ConfigProperty(name = LaunchSettings.URL)
    String url;

    @Test
    void carriesTheMigratedSchema() throws SQLException {
        assertEquals("0", query("select count(*) from flyway_schema_history where not success"));
        assertTrue(Integer.parseInt(query("select count(*) from flyway_schema_history")) >= 3);
    }

    @ParameterizedTest
    @CsvSource({
        "fsync, on",
        "synchronous_commit, on",
        "full_page_writes, on",
        "listen_addresses, 127.0.0.1",
        "server_encoding, UTF8"
    })
    void runsDurablyAndPrivately(String setting, String value) throws SQLException {
        assertEquals(value, query("select current_setting('%s')".formatted(setting)));
    }

    @Test
    void ordersNamesByCodePointWhateverTheMachinesLocale() throws SQLException {
        String sorted =
                query(
                        "select string_agg(name, ' ' order by name) from (values ('é'), ('z'), ('Z'), ('中')) as t(name)");

        assertEquals("Z z é 中", sorted);
    }

    @Test
    void worksWithoutTheRightsOfASuperuser() throws SQLException {
        assertEquals("off", query("select current_setting('is_superuser')"));
    }

    @Test
    void refusesAWrongPassword() {
        SQLException refusal =
                assertThrows(
                        SQLException.class,
                        () -> DriverManager.getConnection(url, "vitalfew", "wrong").close());

        assertEquals("28P01", refusal.getSQLState());
    }

    @Test
    void listensOnTheLoopbackOnly() throws Exception {
        int port = Integer.parseInt(url.replaceFirst(".*:(\\d+)/.*", "$1"));
        InetAddress outward = outwardAddress();

        assertThrows(ConnectException.class, () -> new Socket(outward, port).close());
    }

    @Test
    void reportsTheDatabaseAsReadyButNotAsAliveness() {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.name", hasItem("database"));
        given().get("/q/health/live")
                .then()
                .statusCode(200)
                .body("status", is("UP"))
                .body("checks.name", not(hasItem("database")));
    }

    private String query(String sql) throws SQLException {
        try (Connection connection = bulk.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static InetAddress outwardAddress() throws Exception {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .findFirst()
                .orElseGet(() -> abort("no other interface"));
    }
}
