package dev.vitalfew.chart;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitalfew.Api;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SvgAnswerTest {
    private static final List<String> HOSTILE =
            List.of("<script>alert(1)</script>", "\"]; click A \"javascript:x\"", "A & B 重点客户");

    private static final String ACCOUNT =
            """
            with made as (
                insert into account (id, name, tags, created_at, updated_at)
                values (uuid_v7(), ?, array[?], now(), now())
                returning id)
            insert into purchase
                (account_id, source, order_no, id, ordered_on, amount, currency, recorded_at)
            select id, ?, '1', uuid_v7(), date '2026-01-31', ?, 'EUR', now() from made
            """;

    @Inject
    @DataSource("bulk")
    AgroalDataSource bulk;

    /// A tag that only these accounts carry.
    private String accountsWithHostileNames() throws SQLException {
        String tag = "svg-" + UUID.randomUUID();
        try (Connection connection = bulk.getConnection();
                PreparedStatement insert = connection.prepareStatement(ACCOUNT)) {
            for (String name : HOSTILE) {
                insert.setString(1, name);
                insert.setString(2, tag);
                insert.setString(3, tag);
                insert.setBigDecimal(4, BigDecimal.valueOf(1_000L + name.length()));
                insert.executeUpdate();
            }
        }
        return tag;
    }

    private static Response ask(String answer, String tag) {
        return Api.asAdmin()
                .accept("image/svg+xml")
                .queryParam("tag", tag)
                .queryParam("currency", "EUR")
                .get("/v1/portfolio/{answer}", answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pareto", "concentration"})
    void drawsNamesThatRunNothing(String answer) throws SQLException {
        String tag = accountsWithHostileNames();

        Response picture = ask(answer, tag);

        picture.then()
                .statusCode(200)
                .header("Content-Type", is("image/svg+xml;charset=UTF-8"))
                .header(
                        "Content-Security-Policy",
                        is("default-src 'none'; style-src 'unsafe-inline'"))
                .header("X-Content-Type-Options", is("nosniff"));
        Svg svg = Svg.parse(picture.asString());
        assertEquals(List.of(), svg.unexpectedElements());
        assertEquals(List.of(), svg.activeAttributes());
        assertTrue(svg.texts().contains(HOSTILE.getFirst()), svg.texts()::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pareto", "concentration"})
    void answersTheSameBytesTwice(String answer) throws SQLException {
        String tag = accountsWithHostileNames();

        assertEquals(ask(answer, tag).asString(), ask(answer, tag).asString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"pareto", "concentration"})
    void saysThatNothingIsThere(String answer) {
        Response picture = ask(answer, "nobody-has-this-tag");

        picture.then().statusCode(200);
        assertTrue(
                Svg.parse(picture.asString()).texts().contains("No revenue in this period"),
                picture::asString);
    }
}
