package dev.vitalfew.stakeholder;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import dev.vitalfew.Api;
import dev.vitalfew.Calls;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RoleModelResourceTest {
    private static final String PATH = "/v1/reference/role-models";

    @Test
    void holdsBothModelsAndTheCrosswalk() {
        Calls.get(PATH)
                .then()
                .statusCode(200)
                .header("Content-Language", is("en"))
                .body(
                        "language", is("en"),
                        "models.code", contains("influences", "decisionRole"),
                        "models[0].roles.code", contains("ECONOMIC", "TECHNICAL", "USER", "COACH"),
                        "models[1].roles.code",
                                contains(
                                        "TOP_OFFICER",
                                        "MANAGER",
                                        "GATEKEEPER",
                                        "END_USER",
                                        "INFLUENCER",
                                        "DECISION_MAKER"),
                        "crosswalk.influence", contains("ECONOMIC", "TECHNICAL", "USER", "COACH"),
                        "crosswalk[0].decisionRoles", contains("TOP_OFFICER", "DECISION_MAKER"));
    }

    @Test
    void speaksChineseToThoseWhoAsk() {
        Api.as("read")
                .header("Accept-Language", "zh")
                .get(PATH)
                .then()
                .header("Content-Language", is("zh"))
                .body(
                        "language", is("zh"),
                        "models[0].title", is("购买影响者"),
                        "models[0].roles[3].title", is("教练"));
    }
}
