package dev.vitalfew.engagement.campaigns;

import static dev.vitalfew.Api.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dev.vitalfew.Calls;
import dev.vitalfew.account.Accounts;
import dev.vitalfew.stakeholder.People;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LeadResourceTest {
    private static final String NOBODY = "0190a000-0000-7000-8000-000000000000";

    private static void refused(Map<String, ?> lead, String path) {
        Calls.post("/v1/leads", lead).then().statusCode(422).body("errors.path", hasItem(path));
    }

    @Test
    void comesFromWhereItsCampaignIs() {
        String fair =
                Calls.made(
                        "/v1/campaigns",
                        Map.of("name", "Fair", "source", "EXHIBITION", "from", "2026-03-01"));
        String lead = Calls.made("/v1/leads", Map.of("name", "Initrode", "campaignId", fair));

        Calls.get("/v1/leads/" + lead)
                .then()
                .body("source", is("EXHIBITION"), "state", is("NEW"))
                .body("$", not(hasKey("verifiedOn")));
        Calls.get("/v1/leads?campaignId=" + fair).then().body("items.id", contains(lead));
        problem(Calls.delete("/v1/campaigns/" + fair, "\"0\""), 409, "CONFLICT_STATE");
    }

    @Test
    void namesTheRuleThatIsBroken() {
        String account = Accounts.exists("Initech");
        String deal = People.deal(Accounts.exists("Initrode"), "Other");

        refused(Map.of("name", "x", "campaignId", NOBODY), "campaignId");
        refused(Map.of("name", "x", "accountId", NOBODY), "accountId");
        refused(Map.of("name", "x", "dealId", deal), "dealId");
        refused(Map.of("name", "x", "accountId", account, "dealId", deal), "dealId");
        refused(Map.of("name", "x", "receivedOn", "2199-01-01"), "receivedOn");
        refused(
                Map.of(
                        "name", "x",
                        "receivedOn", "2026-03-02",
                        "state", "VERIFIED",
                        "verifiedOn", "2026-03-01"),
                "verifiedOn");
        Calls.post(
                        "/v1/campaigns",
                        Map.of(
                                "name",
                                "x",
                                "source",
                                "WEB",
                                "from",
                                "2026-03-02",
                                "to",
                                "2026-03-01"))
                .then()
                .statusCode(422)
                .body("errors.path", hasItem("to"));
    }
}
