import dev.vitalfew.client.ApiClient;
import dev.vitalfew.client.ApiException;
import dev.vitalfew.client.ApiResponse;
import dev.vitalfew.client.api.AccountsApi;
import dev.vitalfew.client.api.AccountsApi.APICreateAccountRequest;
import dev.vitalfew.client.api.AccountsApi.APIListAccountsRequest;
import dev.vitalfew.client.api.AccountsApi.APIUpdateAccountRequest;
import dev.vitalfew.client.api.PortfolioApi;
import dev.vitalfew.client.api.PortfolioApi.APIGetParetoRequest;
import dev.vitalfew.client.model.Account;
import dev.vitalfew.client.model.AccountPage;
import dev.vitalfew.client.model.AccountPatch;
import dev.vitalfew.client.model.AccountStatus;
import dev.vitalfew.client.model.InvalidInput;
import dev.vitalfew.client.model.Metric;
import dev.vitalfew.client.model.Money;
import dev.vitalfew.client.model.NewAccount;
import dev.vitalfew.client.model.Pareto;
import dev.vitalfew.client.model.Problem;
import dev.vitalfew.client.model.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// An integration's day with the API, on a client that OpenAPI Generator makes from the contract
/// (`JavaClientTest` says how). Each step says what it did, or throws; that test runs it against a
/// started server.
final class Session {
    private static final int BAD_REQUEST = 400;

    private final String tag = "session-" + UUID.randomUUID();
    private final ApiClient client = new ApiClient();
    private final AccountsApi accounts;
    private final PortfolioApi portfolio;

    private Session(String url, String key) {
        client.updateBaseUri(url);
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + key));
        accounts = new AccountsApi(client);
        portfolio = new PortfolioApi(client);
    }

    public static void main(String[] none) throws Exception {
        Session session = new Session(System.getenv("VITALFEW_URL"), System.getenv("VITALFEW_KEY"));
        List<UUID> made = session.createAll();
        List<UUID> found = session.walk();
        ensure(found.equals(made.reversed()), "the list has them in the order asked for");
        session.change(found.getFirst());
        session.meetProblems();
        session.analyse();
        System.out.println("the session ended well");
    }

    private static void ensure(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException("not so: " + what);
        }
    }

    /// Accounts with a tag of this session, each of them sent twice.
    private List<UUID> createAll() throws ApiException {
        List<UUID> made = new ArrayList<>();
        for (String name : List.of("Ada", "Boole", "Curie", "Dirac", "Euler")) {
            NewAccount account =
                    new NewAccount()
                            .name(name + " " + tag)
                            .tags(List.of(tag))
                            .industry("Instruments")
                            .status(
                                    name.equals("Euler")
                                            ? AccountStatus.PROSPECT
                                            : AccountStatus.ACTIVE)
                            .annualRevenue(new Money().amount("1234.50").currency("EUR"));
            String key = UUID.randomUUID().toString();
            ApiResponse<Account> first = create(account, key);
            ApiResponse<Account> again = create(account, key);
            ensure(first.getStatusCode() == 201, "an account is created");
            ensure(again.getData().equals(first.getData()), "a repeated request creates nothing");
            ensure(header(again, "Idempotent-Replayed").equals("true"), "and says so");
            made.add(first.getData().getId());
        }
        System.out.printf("created %d accounts, and repeated each request%n", made.size());
        return made;
    }

    private ApiResponse<Account> create(NewAccount account, String key) throws ApiException {
        return accounts.createAccountWithHttpInfo(
                APICreateAccountRequest.newBuilder()
                        .newAccount(account)
                        .idempotencyKey(key)
                        .build());
    }

    private static String header(ApiResponse<?> response, String name) {
        return response.getHeaders().get(name).getFirst();
    }

    /// The list, page by page to its end.
    private List<UUID> walk() throws ApiException {
        List<UUID> found = new ArrayList<>();
        String pageToken = null;
        int pages = 0;
        do {
            AccountPage page =
                    accounts.listAccounts(
                            APIListAccountsRequest.newBuilder()
                                    .tag(List.of(tag))
                                    .status(List.of(AccountStatus.ACTIVE, AccountStatus.PROSPECT))
                                    .sort("-name")
                                    .limit(2)
                                    .count(true)
                                    .pageToken(pageToken)
                                    .build());
            ensure(page.getCount().getValue() == 5, "five are counted");
            page.getItems().forEach(each -> found.add(each.getId()));
            pageToken = page.getNextPageToken();
            pages++;
        } while (pageToken != null);
        ensure(pages == 3, "five accounts fill three pages of two");
        System.out.printf("walked %d pages%n", pages);
        return found;
    }

    /// A change of what was read, and one of what was read too long ago.
    private void change(UUID id) throws Exception {
        ApiResponse<Account> read = accounts.getAccountWithHttpInfo(id, null);
        String seen = header(read, "ETag");
        ensure(
                read.getData().getAnnualRevenue().getAmount().equals("1234.50"),
                "money keeps its cents");

        ApiResponse<Account> changed =
                patch(id, seen, new AccountPatch().industry(null).employees(12));
        ensure(changed.getData().getIndustry() == null, "null clears");
        ensure(changed.getData().getEmployees() == 12, "a value replaces");
        ensure(
                changed.getData().getTags().equals(List.of(tag)),
                "what the patch leaves out stays as it was");
        ensure(!header(changed, "ETag").equals(seen), "a change makes a new version");

        Problem stale = problem(() -> patch(id, seen, new AccountPatch().industry("Optics")));
        ensure(stale.getCode() == ProblemCode.STALE_VERSION, "an old version is refused");
        System.out.printf("changed one; then %s%n", stale.getCode());
    }

    private ApiResponse<Account> patch(UUID id, String seen, AccountPatch patch)
            throws ApiException {
        return accounts.updateAccountWithHttpInfo(
                APIUpdateAccountRequest.newBuilder()
                        .id(id)
                        .ifMatch(seen)
                        .accountPatch(patch)
                        .build());
    }

    private interface Call {
        void run() throws ApiException;
    }

    /// What a refused call says; a call that is not refused is a surprise.
    private Problem problem(Call call) throws Exception {
        try {
            call.run();
        } catch (ApiException refused) {
            ensure(refused.getCode() >= BAD_REQUEST, "only problems are thrown");
            return client.getObjectMapper().readValue(refused.getResponseBody(), Problem.class);
        }
        throw new IllegalStateException("not refused");
    }

    private void meetProblems() throws Exception {
        Problem missing = problem(() -> accounts.getAccount(UUID.randomUUID(), null));
        ensure(missing.getCode() == ProblemCode.NOT_FOUND, "nothing is there");
        System.out.printf("looked for what is not there: %s%n", missing.getCode());

        Problem invalid =
                problem(
                        () ->
                                create(
                                        new NewAccount().name("").country("germany"),
                                        UUID.randomUUID().toString()));
        List<String> fields =
                invalid.getErrors().stream().map(InvalidInput::getPath).sorted().toList();
        ensure(invalid.getCode() == ProblemCode.VALIDATION_FAILED, "a rule is violated");
        ensure(fields.equals(List.of("country", "name")), "each field is named, not " + fields);
        System.out.printf("sent two wrong fields: %s%n", fields);
    }

    private void analyse() throws ApiException {
        Pareto pareto =
                portfolio.getPareto(
                        APIGetParetoRequest.newBuilder().metric(Metric.REVENUE).limit(3).build());
        ensure(pareto.getPolicyVersion() >= 1, "it says which policy shaped it");
        System.out.printf("summed up %s %s%n", pareto.getTotal(), pareto.getCurrency());
    }
}
