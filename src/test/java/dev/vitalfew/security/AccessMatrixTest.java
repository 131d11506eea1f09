package dev.vitalfew.security;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.vitalfew.Api;
import dev.vitalfew.Contract;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/// Who may do what: every operation tried by every kind of caller (F-10), against this one table.
/// An operation that is not in it fails the build.
@QuarkusTest
class AccessMatrixTest {
    /// The scopes any one of which opens the operation; `admin` opens all.
    private static final Map<String, Set<String>> SCOPES =
            table(
                    """
                    listAccounts         read
                    createAccount        write
                    getAccount           read
                    updateAccount        write
                    deleteAccount        write
                    upsertAccount        write
                    getAccountGroup      read
                    mergeAccounts        write
                    batchAccounts        write
                    batchDeals           write

                    listPurchases        read
                    createPurchase       write
                    getPurchase          read
                    listCosts            read
                    createCost           write
                    getCost              read
                    listExchangeRates    read
                    getExchangeRate      read
                    putExchangeRate      write

                    listAudit            admin

                    listSellers          read
                    createSeller         write
                    getSeller            read
                    updateSeller         write
                    deleteSeller         write
                    upsertSeller         write

                    startImport          import
                    listImports          import read
                    getImport            import read
                    listImportErrors     import read

                    getPareto            read
                    getPortfolioValue    read
                    getEconomics         read
                    getCohorts           read
                    getFit               read
                    putFit               write
                    getTiers             read
                    getTierFlow          read
                    reviewTiers          write
                    getTierOverride      read
                    putTierOverride      write
                    deleteTierOverride   write
                    getBase              read
                    getConcentration     read

                    listContacts             read
                    createContact            write
                    listInteractions         read
                    createInteraction        write
                    getOrgTree               read
                    createOrgUnit            write
                    updateOrgUnit            write
                    getOrgUnit               read
                    deleteOrgUnit            write
                    getDeclaredCells         read
                    putDeclaredCells         write
                    listAccountStakeholders  read
                    createAccountStakeholder write
                    updateAccountStakeholder write
                    getAccountStakeholder    read
                    deleteAccountStakeholder write
                    listTies                 read
                    createTie                write
                    updateTie                write
                    getTie                   read
                    deleteTie                write
                    updateContact            write
                    getContact               read
                    deleteContact            write
                    listCoaching             read
                    createCoaching           write
                    getCoaching              read
                    eraseContact             write
                    exportContact            read
                    listDeals                read
                    createDeal               write
                    getDeal                  read
                    updateDeal               write
                    deleteDeal               write
                    listStageChanges         read
                    getStageChange           read
                    moveDeal                 write
                    closeDeal                write
                    getComplexity            read
                    getFunnel                read
                    getAdequacy              read
                    getForecast              read
                    getAgeing                read
                    getPerformance           read
                    listPolicies             read
                    getPolicy                read
                    createPolicy             admin
                    fitModels                write
                    getModels                read
                    getModelFit              read
                    runBacktest              write
                    getBacktest              read
                    getLifetime              read
                    getChurn                 read
                    startRun                 write
                    listRuns                 read
                    getRun                   read
                    getScorecard             read
                    listScorecards           read
                    compareScorecards        read
                    tryEconomics             read
                    tryRetention             read
                    listDealStakeholders     read
                    createDealStakeholder    write
                    updateDealStakeholder    write
                    getDealStakeholder       read
                    deleteDealStakeholder    write
                    getInteraction           read
                    updateInteraction        write
                    deleteInteraction        write
                    listOverdue              read
                    getCallReport            read
                    getNeedReport            read
                    listLateMilestones       read
                    listRipeDeals            read
                    getLosses                read
                    getClosing               read
                    getSolution              read
                    listDealEnvironment      read
                    listAccountEnvironment   read
                    getServiceRights         read
                    getLeadReport            read
                    getWhitespace            read
                    getAccountPlan           read
                    putAccountPlan           write
                    listAccountPlans         read
                    listCampaigns            read
                    updateCampaign           write
                    listLeads                read
                    updateLead               write
                    listApprovals            read
                    updateApproval           write
                    listClosingSignals       read
                    updateClosingSignal      write
                    listMilestones           read
                    updateMilestone          write
                    listObjections           read
                    updateObjection          write
                    listTenders              read
                    updateTender             write
                    listEnvironmentEvents    read
                    updateEnvironmentEvent   write
                    listInstalledBase        read
                    updateInstalledProduct   write
                    listPotentials           read
                    updatePotential          write
                    listSharedNews           read
                    updateSharedNews         write
                    listNeeds                read
                    updateNeed               write
                    listNeedTransitions      read
                    listRequests             read
                    updateCustomerRequest    write
                    listServices             read
                    updateServiceDelivery    write
                    listServiceLevels        read
                    updateServiceLevel       write

                    createCampaign           write
                    getCampaign              read
                    deleteCampaign           write
                    createLead               write
                    getLead                  read
                    deleteLead               write
                    createApproval           write
                    getApproval              read
                    deleteApproval           write
                    createClosingSignal      write
                    getClosingSignal         read
                    deleteClosingSignal      write
                    createMilestone          write
                    getMilestone             read
                    deleteMilestone          write
                    createObjection          write
                    getObjection             read
                    deleteObjection          write
                    createTender             write
                    getTender                read
                    deleteTender             write
                    createEnvironmentEvent   write
                    getEnvironmentEvent      read
                    deleteEnvironmentEvent   write
                    createInstalledProduct   write
                    getInstalledProduct      read
                    deleteInstalledProduct   write
                    createPotential          write
                    getPotential             read
                    deletePotential          write
                    createSharedNews         write
                    getSharedNews            read
                    deleteSharedNews         write
                    createNeed               write
                    getNeed                  read
                    deleteNeed               write
                    moveNeed                 write
                    createCustomerRequest    write
                    getCustomerRequest       read
                    deleteCustomerRequest    write
                    createServiceDelivery    write
                    getServiceDelivery       read
                    deleteServiceDelivery    write
                    createServiceLevel       write
                    getServiceLevel          read
                    deleteServiceLevel       write
                    listComplaints           read
                    createComplaint          write
                    getComplaint             read
                    updateComplaint          write
                    deleteComplaint          write
                    listIncidents            read
                    createIncident           write
                    getIncident              read
                    updateIncident           write
                    deleteIncident           write
                    getPostMortem            read
                    putPostMortem            write
                    deletePostMortem         write
                    getPostMortemReport      read
                    listContracts            read
                    createContract           write
                    getContract              read
                    updateContract           write
                    deleteContract           write
                    listCompetitorShares     read
                    createCompetitorShare    write
                    getCompetitorShare       read
                    updateCompetitorShare    write
                    deleteCompetitorShare    write
                    listRelationshipStages   read
                    createRelationshipStage  write
                    getRelationshipStage     read
                    updateRelationshipStage  write
                    deleteRelationshipStage  write
                    listSponsors             read
                    createSponsor            write
                    getSponsor               read
                    updateSponsor            write
                    deleteSponsor            write
                    listSurveys              read
                    createSurvey             write
                    getSurvey                read
                    updateSurvey             write
                    deleteSurvey             write
                    drawSample               write
                    listSurveyResponses      read
                    createSurveyResponse     write
                    getSurveyResponse        read
                    updateSurveyResponse     write
                    deleteSurveyResponse     write
                    getSurveyResults         read
                    getSupplierFit           read
                    putSupplierFit           write
                    deleteSupplierFit        write
                    getCoverage              read
                    getStakeholderMap        read
                    getWarmPath              read
                    removeStakeholders       read
                    listCoverages            read
                    getRoleModels            read

                    listManagers             read
                    assignManager            write
                    getManager               read
                    updateManager            write
                    deleteManager            write
                    listTeam                 read
                    addMember                write
                    getMember                read
                    updateMember             write
                    deleteMember             write
                    getDedicatedTeam         read
                    putDedicatedTeam         write
                    getDedicatedCost         read
                    listExperts              read
                    addExpert                write
                    getExpert                read
                    updateExpert             write
                    deleteExpert             write
                    matchExperts             write
                    listOpenExpertRequests   read
                    listBriefings            read
                    addBriefing              write
                    getBriefing              read
                    updateBriefing           write
                    deleteBriefing           write
                    getBriefingBalance       read
                    getCompetence            read
                    putCompetence            write
                    getCompetenceMatch       read
                    getStanding              read
                    putStanding              write
                    getCompany               read
                    putCompany               write
                    getParity                read
                    listUnmanaged            read
                    listCollisions           read
                    listErrorCodes       read write import

                    listApiKeys          admin
                    createApiKey         admin
                    getApiKey            admin
                    revokeApiKey         admin
                    rotateApiKey         admin
                    """);

    private static final List<String> LIVE = List.of("read", "write", "import", "admin");

    private static Map<String, Set<String>> table(String text) {
        Map<String, Set<String>> table = new HashMap<>();
        text.lines()
                .filter(line -> !line.isBlank())
                .map(line -> List.of(line.strip().split(" +")))
                .forEach(row -> table.put(row.getFirst(), Set.copyOf(row.subList(1, row.size()))));
        return Map.copyOf(table);
    }

    @Test
    void everyOperationIsInTheTableAndDocumentsItsScope() {
        Map<String, Set<String>> documented = new HashMap<>();
        Contract.read().operations().forEach(each -> documented.put(each.id(), each.scopes()));

        assertEquals(
                sorted(SCOPES),
                sorted(documented),
                "each operation needs a row in the table above, with the scopes of its"
                        + " @RolesAllowed");
    }

    @Test
    void everyRouteIsAnOperationOfTheContract() {
        Set<String> known = new TreeSet<>();
        Contract.read()
                .operations()
                .forEach(each -> known.add(each.method() + " " + shape(each.path())));

        assertEquals(known, new TreeSet<>(routes().map(Route::text).toList()));
    }

    @Test
    void everyRouteNamesItsScopes() {
        assertEquals(
                "",
                routes().filter(route -> !route.hasRoles()).map(Route::text).collect(joining(", ")),
                "these lack @RolesAllowed");
    }

    @Test
    void everyCallerMayDoExactlyWhatTheTableSays() {
        List<Executable> cells = new ArrayList<>();
        String expired = key("expired", Instant.now().minusSeconds(60));
        String revoked = revokedKey();

        for (Contract.Operation operation : Contract.read().operations()) {
            Set<String> scopes = Objects.requireNonNull(SCOPES.get(operation.id()));
            cells.add(() -> expect(401, operation, "none", RestAssured.given()));
            cells.add(() -> expect(401, operation, "expired", Api.with(expired)));
            cells.add(() -> expect(401, operation, "revoked", Api.with(revoked)));
            cells.add(() -> expect(401, operation, "unknown", Api.with("vfk_nobody's")));
            for (String scope : LIVE) {
                boolean open = scope.equals("admin") || scopes.contains(scope);
                cells.add(() -> expect(open ? 0 : 403, operation, scope, Api.as(scope)));
            }
        }

        assertAll(cells);
    }

    /// A caller without the scope learns nothing about what is there (F-09).
    @Test
    void aForeignScopeIsRefusedTheSameWhetherTheResourceExistsOrNot() {
        String id =
                Api.asAdmin()
                        .contentType(ContentType.JSON)
                        .body(Map.of("name", "Hidden"))
                        .post("/v1/accounts")
                        .path("id");
        for (Contract.Operation operation : Contract.read().operations()) {
            if (!operation.path().startsWith("/v1/accounts/{id}")
                    || operation.scopes().contains("import")) {
                continue;
            }
            String nothing = operation.pathToNothing();
            String there = nothing.replaceFirst("(?<=/v1/accounts/)[^/]+", id);

            Response absent = send(operation, Api.as("import"), nothing);
            Response present = send(operation, Api.as("import"), there);

            assertEquals(403, absent.statusCode(), operation.id());
            assertEquals(withoutPlace(absent), withoutPlace(present), operation.id());
        }
    }

    private static Map<String, Object> withoutPlace(Response problem) {
        Map<String, Object> body = new HashMap<>(problem.<Map<String, Object>>path("$"));
        body.remove("instance");
        body.remove("requestId");
        return body;
    }

    /// @param status 0 for anything but a refusal or a defect
    private static void expect(
            int status, Contract.Operation operation, String caller, RequestSpecification request) {
        int answered = send(operation, request, operation.pathToNothing()).statusCode();
        String cell = "%s by %s".formatted(operation.id(), caller);
        if (status == 0) {
            assertTrue(
                    answered != 401 && answered != 403 && answered < 500,
                    () -> "%s answered %d".formatted(cell, answered));
            return;
        }
        assertEquals(status, answered, cell);
    }

    /// With a body that nothing can be made of, so that an open operation changes nothing.
    private static Response send(
            Contract.Operation operation, RequestSpecification request, String path) {
        if (!operation.node().path("requestBody").isMissingNode()) {
            String type = operation.node().path("requestBody").path("content").fieldNames().next();
            request.contentType(type).body("{");
        }
        if (operation.parameters().stream().anyMatch(each -> each.name().equals("If-Match"))) {
            request.header("If-Match", "\"999\"");
        }
        return request.request(operation.method(), path);
    }

    private static String revokedKey() {
        Response created = create("revoked", null);
        Api.asAdmin()
                .header("If-Match", "\"0\"")
                .delete("/v1/api-keys/{id}", created.<String>path("id"))
                .then()
                .statusCode(204);
        return Objects.requireNonNull(created.path("secret"));
    }

    private static String key(String name, Instant expiresAt) {
        return Objects.requireNonNull(create(name, expiresAt).path("secret"));
    }

    private static Response create(String name, @Nullable Instant expiresAt) {
        Map<String, Object> wanted = new HashMap<>();
        wanted.put("name", name);
        wanted.put("scopes", LIVE);
        if (expiresAt != null) {
            wanted.put("expiresAt", expiresAt.toString());
        }
        return Api.asAdmin().contentType(ContentType.JSON).body(wanted).post("/v1/api-keys");
    }

    /// A method that Jakarta REST calls.
    private record Route(JavaMethod method) {
        String text() {
            String verb =
                    method.getAnnotations().stream()
                            .filter(each -> each.getRawType().isAnnotatedWith(HttpMethod.class))
                            .map(each -> each.getRawType().getSimpleName())
                            .findFirst()
                            .orElseThrow();
            String below =
                    method.isAnnotatedWith(Path.class)
                            ? method.getAnnotationOfType(Path.class).value()
                            : "";
            return verb
                    + " "
                    + shape(method.getOwner().getAnnotationOfType(Path.class).value() + below);
        }

        boolean hasRoles() {
            return roles(
                            method.isAnnotatedWith(RolesAllowed.class)
                                    ? method.getAnnotationOfType(RolesAllowed.class)
                                    : null)
                    || roles(
                            method.getOwner().isAnnotatedWith(RolesAllowed.class)
                                    ? method.getOwner().getAnnotationOfType(RolesAllowed.class)
                                    : null);
        }

        private static boolean roles(@Nullable RolesAllowed allowed) {
            return allowed != null && Arrays.stream(allowed.value()).noneMatch("**"::equals);
        }
    }

    private static Stream<Route> routes() {
        List<JavaClass> resources =
                new ClassFileImporter()
                                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                                .importPackages("dev.vitalfew")
                                .stream()
                                .filter(each -> each.isAnnotatedWith(Path.class))
                                .toList();
        return resources.stream()
                .flatMap(each -> each.getMethods().stream())
                .filter(
                        each ->
                                each.getAnnotations().stream()
                                        .anyMatch(
                                                one ->
                                                        one.getRawType()
                                                                .isAnnotatedWith(HttpMethod.class)))
                .map(Route::new);
    }

    /// Names of path parameters do not matter, nor do slashes at the seams.
    private static String shape(String path) {
        return path.replaceAll("\\{[^}]*}", "{}").replaceAll("/+", "/").replaceAll("/$", "");
    }

    private static String sorted(Map<String, Set<String>> table) {
        return table.entrySet().stream()
                .map(row -> row.getKey() + " " + String.join(" ", new TreeSet<>(row.getValue())))
                .sorted()
                .collect(joining("\n"));
    }
}
