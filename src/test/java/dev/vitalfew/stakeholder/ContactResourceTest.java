package dev.vitalfew.stakeholder;

import static dev.vitalfew.Api.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitalfew.Api;
import dev.vitalfew.AtOnce;
import dev.vitalfew.Calls;
import dev.vitalfew.Names;
import dev.vitalfew.Pages;
import dev.vitalfew.account.Accounts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ContactResourceTest {
    private static final String NOBODY = "0190a000-0000-7000-8000-000000000000";

    private static String contactsOf(String account) {
        return "/v1/accounts/%s/contacts".formatted(account);
    }

    @Test
    void needsANameAlone() {
        String account = Accounts.exists("Initech");

        Response created = Calls.post(contactsOf(account), Map.of("name", "Ann"));

        created.then()
                .statusCode(201)
                .header("Location", is("/v1/contacts/" + created.path("id")))
                .header("ETag", is("\"0\""))
                .body("name", is("Ann"), "accountId", is(account), "refs", is(List.of()))
                .body("$", not(hasKey("level")));
        assertEquals(
                created.asString(), Calls.get("/v1/contacts/" + created.path("id")).asString());
    }

    @Test
    void keepsWhatItIsGiven() {
        String account = Accounts.exists("Initech");
        String boss = People.contact(account, "Boss", Map.of("level", 1));
        String unit = People.unit(account, "Purchasing");

        Calls.post(
                        contactsOf(account),
                        Map.of(
                                "name", "李晓宇",
                                "title", "采购总监",
                                "department", "采购部",
                                "level", 2,
                                "email", "li@example.com",
                                "phone", "+86 10 5550 0101",
                                "reportsToId", boss,
                                "orgUnitId", unit,
                                "refs", List.of(Map.of("source", "crm", "externalId", unit))))
                .then()
                .statusCode(201)
                .body(
                        "name", is("李晓宇"),
                        "title", is("采购总监"),
                        "department", is("采购部"),
                        "level", is(2),
                        "email", is("li@example.com"),
                        "phone", is("+86 10 5550 0101"),
                        "reportsToId", is(boss),
                        "orgUnitId", is(unit),
                        "refs[0].externalId", is(unit));
    }

    @Test
    void keepsNamesInAnyScript() {
        String account = Accounts.exists("Initech");

        for (String name :
                List.of("王秀英", "Пётр Ильич", "محمد علي", "Zoë <O'Neil> & Co", "𠮷野 太郎", "👩‍🔬")) {
            String id = People.contact(account, name);

            Calls.get("/v1/contacts/" + id).then().statusCode(200).body("name", is(name));
        }
    }

    @Test
    void changesOnlyWhatAPatchGives() {
        String account = Accounts.exists("Initech");
        String id = People.contact(account, "Ann", Map.of("title", "Buyer", "level", 3));
        String path = "/v1/contacts/" + id;

        Calls.patch(path, "\"0\"", "{\"title\": null, \"level\": 2}")
                .then()
                .statusCode(200)
                .header("ETag", is("\"1\""))
                .body("level", is(2), "name", is("Ann"))
                .body("$", not(hasKey("title")));

        problem(Calls.patch(path, "\"0\"", "{\"level\": 1}"), 412, "STALE_VERSION");
        problem(
                Api.as("write").contentType(ContentType.JSON).body("{}").patch(path),
                428,
                "VERSION_REQUIRED");
        Api.as("read").header("If-None-Match", "\"1\"").get(path).then().statusCode(304);
    }

    @Test
    void leavesTheVersionWhereNothingDiffers() {
        String id = People.contact(Accounts.exists("Initech"), "Ann", Map.of("level", 3));

        Calls.patch("/v1/contacts/" + id, "\"0\"", "{\"level\": 3}")
                .then()
                .statusCode(200)
                .header("ETag", is("\"0\""));
    }

    @Test
    void namesTheRuleThatIsBroken() {
        String account = Accounts.exists("Initech");
        String elsewhere = People.contact(Accounts.exists("Initrode"), "Eve");
        String unitElsewhere = People.unit(Accounts.exists("Initrode"), "Labs");
        Map<Map<String, Object>, String> wrong = new LinkedHashMap<>();
        wrong.put(Map.of("name", " "), "name");
        wrong.put(Map.of("name", "x".repeat(201)), "name");
        wrong.put(Map.of("name", "Ann", "level", 0), "level");
        wrong.put(Map.of("name", "Ann", "level", 6), "level");
        wrong.put(Map.of("name", "Ann", "email", "nobody"), "email");
        wrong.put(Map.of("name", "Ann", "reportsToId", NOBODY), "reportsToId");
        wrong.put(Map.of("name", "Ann", "reportsToId", elsewhere), "reportsToId");
        wrong.put(Map.of("name", "Ann", "orgUnitId", unitElsewhere), "orgUnitId");

        wrong.forEach(
                (body, path) ->
                        Calls.post(contactsOf(account), body)
                                .then()
                                .statusCode(422)
                                .body("errors.path", hasItem(path)));
        problem(
                Calls.post(contactsOf(account), "{\"name\": \"Ann\", \"titel\": \"x\"}"),
                400,
                "UNKNOWN_FIELD");
        problem(
                Calls.post(contactsOf(account), "{\"name\": \"Ann\", \"level\": \"2\"}"),
                400,
                "INVALID_TYPE");
        problem(Calls.post(contactsOf(NOBODY), Map.of("name", "Ann")), 404, "NOT_FOUND");
        problem(Calls.get(contactsOf(NOBODY)), 404, "NOT_FOUND");
        problem(Calls.get("/v1/contacts/" + NOBODY), 404, "NOT_FOUND");
    }

    @Test
    void refusesACircleOfReporting() {
        String account = Accounts.exists("Initech");
        String top = People.contact(account, "Top");
        String middle = People.reporting(account, "Middle", top);
        String low = People.reporting(account, "Low", middle);

        for (String boss : List.of(top, middle, low)) {
            Calls.patch("/v1/contacts/" + top, "\"0\"", Map.of("reportsToId", boss))
                    .then()
                    .statusCode(422)
                    .body("errors[0].path", is("reportsToId"));
        }
        Calls.patch("/v1/contacts/" + low, "\"0\"", Map.of("reportsToId", top))
                .then()
                .statusCode(200);
    }

    @Test
    void refusesACircleThatADottedLineWouldClose() {
        String account = Accounts.exists("Initech");
        String one = People.contact(account, "One");
        String other = People.contact(account, "Other");
        People.tied(account, one, other, "REPORTS_TO");

        Calls.patch("/v1/contacts/" + other, "\"0\"", Map.of("reportsToId", one))
                .then()
                .statusCode(422)
                .body("errors[0].path", is("reportsToId"));
    }

    @Test
    void refusesOneOfTwoMovesThatTogetherWouldCloseACircle() {
        for (int round = 0; round < 10; round++) {
            String account = Accounts.exists("Initech");
            String one = People.contact(account, "One");
            String other = People.contact(account, "Other");

            List<Integer> statuses =
                    AtOnce.call(
                            2,
                            caller ->
                                    Calls.patch(
                                                    "/v1/contacts/" + (caller == 0 ? one : other),
                                                    "\"0\"",
                                                    Map.of(
                                                            "reportsToId",
                                                            caller == 0 ? other : one))
                                            .statusCode());

            assertEquals(List.of(200, 422), statuses.stream().sorted().toList());
        }
    }

    @Test
    void givesAReferenceToOneContactAlone() {
        String account = Accounts.exists("Initech");
        Map<String, String> ref = Map.of("source", "crm", "externalId", Names.unique("P"));
        People.contact(account, "Ann", Map.of("refs", List.of(ref)));

        problem(
                Calls.post(contactsOf(account), Map.of("name", "Ben", "refs", List.of(ref))),
                409,
                "CONFLICT_DUPLICATE_EXTERNAL_ID");

        Calls.get(contactsOf(account)).then().body("items.name", contains("Ann"));
    }

    @Test
    void filtersAndSorts() {
        String account = Accounts.exists("Initech");
        String ann = People.contact(account, "Ann", Map.of("level", 1, "department", "Board"));
        People.contact(
                account, "Ben", Map.of("level", 3, "department", "Purchasing", "reportsToId", ann));
        People.contact(account, "Cleo", Map.of("department", "Purchasing"));

        list(account, Map.of("q", "NN")).then().body("items.name", contains("Ann"));
        list(account, Map.of("q", "%")).then().body("items", hasSize(0));
        list(account, Map.of("level", 3)).then().body("items.name", contains("Ben"));
        list(account, Map.of("reportsToId", ann)).then().body("items.name", contains("Ben"));
        list(account, Map.of("department", "Purchasing", "sort", "-name", "count", true))
                .then()
                .body("items.name", contains("Cleo", "Ben"), "count.value", is(2));
        list(account, Map.of("sort", "level"))
                .then()
                .body("items.name", contains("Ann", "Ben", "Cleo"));
        problem(list(account, Map.of("level", 6)), 400, "INVALID_PARAMETER");
        problem(list(account, Map.of("sort", "phone")), 400, "UNKNOWN_SORT_FIELD");
        problem(list(account, Map.of("name", "Ann")), 400, "UNKNOWN_PARAMETER");
    }

    private static Response list(String account, Map<String, ?> query) {
        return Api.as("read").queryParams(query).get(contactsOf(account));
    }

    @Test
    void showsEachContactOnceOverPagesWithTiesOnTheirBorders() {
        String account = Accounts.exists("Initech");
        List<String> made =
                Pages.make(7, () -> People.contact(account, "Twin", Map.of("level", 2)));
        Pages pages = new Pages(contactsOf(account), Map.of("sort", "level"));

        List<String> seen =
                pages.all("id", 2, () -> People.contact(account, "New", Map.of("level", 1)));

        assertEquals(made.stream().sorted().toList(), seen.stream().sorted().toList());
        Response first = pages.page(2, null);
        problem(
                Api.as("read")
                        .queryParam("pageToken", first.<String>path("nextPageToken"))
                        .queryParam("limit", 2)
                        .get(contactsOf(account)),
                400,
                "INVALID_CURSOR");
    }

    @Test
    void comesAsCsv() {
        String account = Accounts.exists("Initech");
        People.contact(account, "=cmd|' /C calc'!A0", Map.of("title", "Buyer, chief"));

        String csv =
                Api.as("read")
                        .accept("text/csv")
                        .get(contactsOf(account))
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString();

        assertEquals(2, csv.lines().count());
        org.hamcrest.MatcherAssert.assertThat(csv, startsWith("id,version,accountId,name,title"));
        org.hamcrest.MatcherAssert.assertThat(
                csv, containsString("'=cmd|' /C calc'!A0,\"Buyer, chief\""));
    }

    @Test
    void removesOnlyAContactOfWhomNothingIsKnown() {
        String account = Accounts.exists("Initech");
        String boss = People.contact(account, "Boss");
        String report = People.reporting(account, "Report", boss);

        problem(Calls.delete("/v1/contacts/" + boss, "\"0\""), 409, "CONFLICT_STATE")
                .body("detail", containsString("people who report to them (1)"));
        problem(Calls.delete("/v1/contacts/" + report, "\"7\""), 412, "STALE_VERSION");
        Calls.delete("/v1/contacts/" + report, "\"0\"").then().statusCode(204);
        Calls.delete("/v1/contacts/" + boss, "\"0\"").then().statusCode(204);
        problem(Calls.get("/v1/contacts/" + boss), 404, "NOT_FOUND");
    }

    @Test
    void goesWithItsAccountOnly() {
        String account = Accounts.exists("Initech");
        String unit = People.unit(account, "Board");
        String boss = People.contact(account, "Boss", Map.of("orgUnitId", unit));
        String report = People.reporting(account, "Report", boss);
        People.tied(account, boss, report, "KNOWS");
        String deal = People.deal(account, "Pumps");
        People.role(deal, boss, Map.of("influences", List.of("ECONOMIC")));
        People.met(account, "2026-05-04T08:00:00Z", boss);

        problem(Calls.delete("/v1/accounts/" + account, "\"0\""), 409, "CONFLICT_STATE")
                .body("detail", containsString("contacts (2)"))
                .body("detail", containsString("organisation units (1)"))
                .body("detail", containsString("deals (1)"))
                .body("detail", containsString("interactions (1)"));
        Api.asAdmin()
                .header("If-Match", "\"0\"")
                .delete("/v1/accounts/%s?cascade=true".formatted(account))
                .then()
                .statusCode(204);

        for (String gone : List.of("/v1/contacts/" + boss, "/v1/deals/" + deal)) {
            problem(Calls.get(gone), 404, "NOT_FOUND");
        }
    }

    @Test
    void keepsPersonalAttributesForTheirPurposeAndTime() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String account = Accounts.exists("Initech");
        Map<String, Object> school =
                Map.of(
                        "kind", "EDUCATION",
                        "value", "清华大学",
                        "purpose", "invitation to the alumni dinner",
                        "consentOn", "2026-01-15",
                        "retainUntil", today.toString());
        String id = People.contact(account, "Ann", Map.of("attributes", List.of(school)));

        Calls.get("/v1/contacts/" + id)
                .then()
                .body("attributes", hasSize(1), "attributes[0].value", is("清华大学"));
        Calls.get(contactsOf(account)).then().body("items[0]", not(hasKey("attributes")));
        Calls.patch("/v1/contacts/" + id, "\"0\"", Map.of("level", 2))
                .then()
                .body("attributes", hasSize(1));
        Calls.patch("/v1/contacts/" + id, "\"1\"", "{\"attributes\": null}")
                .then()
                .header("ETag", is("\"2\""))
                .body("attributes", hasSize(0));
    }

    @Test
    void refusesPersonalAttributesWithoutPurposeConsentOrEnd() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String account = Accounts.exists("Initech");
        Map<String, String> whole =
                Map.of(
                        "kind", "CAREER",
                        "value", "was at a bank",
                        "purpose", "to find the right contact",
                        "consentOn", today.toString(),
                        "retainUntil", today.plusYears(1).toString());
        for (String member : List.of("purpose", "consentOn", "retainUntil")) {
            Map<String, String> lacking = new LinkedHashMap<>(whole);
            lacking.remove(member);

            Calls.post(contactsOf(account), attributes(lacking))
                    .then()
                    .statusCode(422)
                    .body("errors.path", hasItem("attributes[0]." + member));
        }
        Map<String, String> later = new LinkedHashMap<>(whole);
        later.put("consentOn", today.plusDays(1).toString());
        Calls.post(contactsOf(account), attributes(later))
                .then()
                .statusCode(422)
                .body("errors.path", contains("attributes[0].consentOn"));
        Map<String, String> over = new LinkedHashMap<>(whole);
        over.put("retainUntil", today.minusDays(1).toString());
        Calls.post(contactsOf(account), attributes(over))
                .then()
                .statusCode(422)
                .body("errors.path", contains("attributes[0].retainUntil"));
    }

    private static Map<String, Object> attributes(Map<String, String> one) {
        return Map.of("name", "Ann", "attributes", List.of(one));
    }

    @Test
    void asksForTheScopeOfEachOperation() {
        String id = People.contact(Accounts.exists("Initech"), "Ann");

        problem(Api.as("write").get("/v1/contacts/" + id), 403, "FORBIDDEN");
        problem(Api.as("read").post("/v1/contacts/%s/erase".formatted(id)), 403, "FORBIDDEN");
        problem(
                Api.as("read").header("If-Match", "*").delete("/v1/contacts/" + id),
                403,
                "FORBIDDEN");
    }
}
