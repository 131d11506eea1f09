package dev.vitalfew.team.standing;

import static dev.vitalfew.Api.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.vitalfew.Api;
import dev.vitalfew.account.Accounts;
import dev.vitalfew.team.Sellers;
import dev.vitalfew.team.Subresource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StandingResourceTest {
    @Test
    void judgesASeller() {
        String seller = Sellers.exists("Ann");
        Subresource competence = new Subresource("/v1/sellers/" + seller + "/competence");
        problem(competence.get(), 404, "NOT_FOUND");

        competence
                .put(
                        Map.of(
                                "product",
                                4,
                                "level",
                                2,
                                "backgrounds",
                                List.of("银行", "Banking", "Banking")))
                .then()
                .statusCode(201)
                .header("Location", is(competence.path()))
                .header("ETag", is("\"0\""))
                .body(
                        "product",
                        is(4),
                        "logic",
                        nullValue(),
                        "backgrounds",
                        contains("Banking", "银行"));
        problem(competence.put(Map.of("product", 5)), 428, "VERSION_REQUIRED");
        competence
                .put("\"0\"", Map.of("logic", 5))
                .then()
                .statusCode(200)
                .header("ETag", is("\"1\""))
                .body("product", nullValue(), "logic", is(5));
        problem(competence.put("\"0\"", Map.of()), 412, "STALE_VERSION");
        for (String wrong :
                List.of("{\"product\": 0}", "{\"market\": 6}", "{\"backgrounds\": [\"\"]}")) {
            problem(competence.put("\"1\"", wrong), 422, "VALIDATION_FAILED");
        }
        problem(competence.put("\"1\"", "{\"product\": 4.5}"), 400, "INVALID_TYPE");
        Api.as("read")
                .header("If-None-Match", "\"1\"")
                .get(competence.path())
                .then()
                .statusCode(304);
        problem(
                new Subresource("/v1/sellers/" + UUID.randomUUID() + "/competence").put(Map.of()),
                404,
                "NOT_FOUND");
        Sellers.delete(seller, "*").then().statusCode(204);
    }

    @Test
    void saysHowACustomerStands() {
        String account = Accounts.exists("Initech");
        Subresource standing = new Subresource("/v1/accounts/" + account + "/standing");
        problem(standing.get(), 404, "NOT_FOUND");
        problem(standing.put("\"0\"", Map.of("reputation", 3)), 412, "STALE_VERSION")
                .body("detail", containsString("there is no version yet"));
        problem(standing.put("0", Map.of("reputation", 3)), 400, "INVALID_HEADER");

        standing.put(Map.of("reputation", 3)).then().statusCode(201).body("reputation", is(3));
        standing.put("\"0\"", Map.of("reputation", 5)).then().statusCode(200);
        standing.get().then().header("ETag", is("\"1\"")).body("reputation", is(5));
        problem(standing.put("\"1\"", Map.of("reputation", 6)), 422, "VALIDATION_FAILED");
        problem(standing.put("\"1\"", Map.of()), 422, "VALIDATION_FAILED");
        problem(
                new Subresource("/v1/accounts/" + UUID.randomUUID() + "/standing")
                        .put(Map.of("reputation", 3)),
                404,
                "NOT_FOUND");
        Api.as("write")
                .header("If-Match", "*")
                .delete("/v1/accounts/{id}", account)
                .then()
                .statusCode(204);
    }
}
