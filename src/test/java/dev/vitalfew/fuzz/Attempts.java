package dev.vitalfew.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitalfew.Contract;
import dev.vitalfew.Contract.Operation;
import dev.vitalfew.Contract.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Makes up requests: half of them meant to be right, the others odd in one way or two.
final class Attempts {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]*)}");
    private static final Pattern ACCOUNT = Pattern.compile("/v1/accounts/([0-9a-f-]{36})(/.*)?");
    private static final Pattern NAMED = Pattern.compile("`(-?[A-Za-z]+|[,.])`");

    /// What is said of a request that differs from the first with its key.
    static final String OTHER_BODY = "another body with a used key";

    private final Contract contract;
    private final World world;
    private final Promises promises;
    private final String key;
    private final List<Operation> weighted = new ArrayList<>();
    private final List<Twist> targetTwists;
    private final List<Twist> headerTwists = HeaderTwists.all();
    private final List<Twist> bodyTwists;

    /// Writes with a key that were answered just now, of which a replay was not seen yet.
    private final Queue<World.Kept> fresh = new ConcurrentLinkedQueue<>();

    /// @param key the credentials
    Attempts(
            Contract contract,
            List<Operation> operations,
            World world,
            Promises promises,
            String key) {
        this.contract = contract;
        this.world = world;
        this.promises = promises;
        this.key = key;
        this.targetTwists = new TargetTwists(contract).all();
        this.bodyTwists = new BodyTwists(contract).all();
        for (Operation each : operations) {
            int weight =
                    switch (each.method()) {
                        case "DELETE" -> 2; // seldom, so that there is something to work on
                        case "POST" -> each.path().contains("imports") ? 3 : 8;
                        case "PUT", "PATCH" -> 5;
                        default -> 4;
                    };
            for (int i = 0; i < weight; i++) {
                weighted.add(each);
            }
        }
    }

    /// The request of this number. The choices follow from number and seed alone; ids and versions
    /// are those that the server has given.
    Attempt make(int number, long seed) {
        RandomGenerator random = new SplittableRandom(seed * 1_000_003L + number);
        World.Kept first = fresh.poll();
        if (first == null && random.nextInt(40) == 0) {
            first = world.kept(random);
        }
        if (first != null) {
            return again(number, first.attempt(), random);
        }
        Promises.Promise unseen = promises.someOfVersions(random);
        if (unseen != null && random.nextInt(6) == 0) {
            return versioned(unseen, random).finished(number);
        }
        List<Operation> untried = world.neverDone();
        if (!untried.isEmpty() && random.nextInt(5) == 0) {
            return right(Texts.pick(untried, random), random).finished(number);
        }
        Draft draft = right(Texts.pick(weighted, random), random);
        int twists = Math.max(0, random.nextInt(10) - 3);
        for (int i = twists == 0 ? 0 : twists < 6 ? 1 : 2; i > 0; i--) {
            twist(draft, random);
        }
        return draft.finished(number);
    }

    /// Asks for the same again, if that was never done with this operation.
    void replay(World.Kept first) {
        Operation operation = first.attempt().operation();
        if (promises.isUnseen(operation, Promises.Kind.REPLAYED)
                || promises.isUnseen(operation, Promises.Kind.KEY_REUSED)) {
            fresh.add(first);
        }
    }

    private Draft versioned(Promises.Promise unseen, RandomGenerator random) {
        Draft draft = right(unseen.operation(), random);
        if (unseen.kind() == Promises.Kind.UNCONDITIONAL) {
            draft.dropHeader("If-Match");
            draft.wrong("no If-Match");
        } else {
            draft.replaceHeader("If-Match", "\"999999\"");
            draft.wrong("a stale If-Match");
        }
        return draft;
    }

    private void twist(Draft draft, RandomGenerator random) {
        for (int tries = 0; tries < 20; tries++) {
            boolean hasBody = draft.json != null && random.nextInt(3) > 0;
            List<Twist> some =
                    hasBody ? bodyTwists : random.nextBoolean() ? targetTwists : headerTwists;
            if (Texts.pick(some, random).apply(draft, random)) {
                return;
            }
        }
    }

    private Draft right(Operation operation, RandomGenerator random) {
        Samples samples = new Samples(contract, world, random);
        Draft draft = new Draft(operation, path(operation, samples, random));
        String account = accountOf(draft.path, random);
        draft.header("Authorization", "Bearer " + key);
        for (Parameter each : operation.parameters()) {
            boolean asked = draft.requires(each.name()) || random.nextInt(6) == 0;
            if (each.in().equals("query") && asked) {
                ask(draft, each, samples, account, random);
            }
        }
        conditions(draft, random);
        body(draft, samples, account, random);
        if (operation.method().equals("POST")
                && (random.nextInt(3) == 0
                        || promises.isUnseen(operation, Promises.Kind.REPLAYED))) {
            draft.header("Idempotency-Key", "fuzz-" + Long.toHexString(random.nextLong()));
        }
        if (random.nextInt(8) == 0) {
            draft.header("Accept-Encoding", "gzip");
        }
        if (operation.method().equals("GET") && random.nextInt(4) == 0) {
            List<String> types = new ArrayList<>();
            operation.node().at("/responses/200/content").fieldNames().forEachRemaining(types::add);
            draft.header("Accept", Texts.pick(types, random));
        }
        return draft;
    }

    /// As much of it as is known to exist.
    private String path(Operation operation, Samples samples, RandomGenerator random) {
        String template = operation.path();
        String start = "";
        String rest = template;
        for (int end = template.lastIndexOf('}');
                end > 0;
                end = template.lastIndexOf('}', end - 1)) {
            World.Thing thing = world.at(template.substring(0, end + 1), random);
            // Nothing is made by a POST to what there is: what it is sent to names a kind.
            boolean kind = operation.method().equals("POST") && end == template.length() - 1;
            if (thing != null && !kind) {
                start = thing.path();
                rest = template.substring(end + 1);
                break;
            }
        }
        String account = accountOf(start, random);
        return start
                + VARIABLE.matcher(rest)
                        .replaceAll(
                                variable ->
                                        Matcher.quoteReplacement(
                                                Draft.encoded(
                                                        variable(
                                                                operation,
                                                                variable.group(1),
                                                                samples,
                                                                account))));
    }

    private static String variable(
            Operation operation, String name, Samples samples, @Nullable String account) {
        return operation.parameters().stream()
                .filter(each -> each.in().equals("path") && each.name().equals(name))
                .map(each -> samples.valid(name, each.schema(), account).asText())
                .findFirst()
                .orElseThrow();
    }

    private @Nullable String accountOf(String path, RandomGenerator random) {
        Matcher matcher = ACCOUNT.matcher(path);
        if (matcher.matches()) {
            return matcher.group(1);
        }
        World.Thing thing = world.byPath(path);
        if (thing != null && thing.account() != null) {
            return thing.account();
        }
        World.Thing some = world.at(World.ACCOUNTS, random);
        return some == null ? null : some.id();
    }

    private void ask(
            Draft draft,
            Parameter parameter,
            Samples samples,
            @Nullable String account,
            RandomGenerator random) {
        String name = parameter.name();
        if (name.equals("pageToken")) {
            String token = world.pageToken(draft.operation.id(), random);
            if (token != null) {
                draft.ask(name, token);
            }
            return;
        }
        List<String> named = new ArrayList<>();
        if (parameter.schema().path("type").asText().equals("string")
                && !parameter.schema().has("enum")) {
            NAMED.matcher(parameter.description()).results().forEach(e -> named.add(e.group(1)));
            named.remove("-");
        }
        if (name.equals("sort") && !named.isEmpty()) {
            draft.ask(name, (random.nextBoolean() ? "-" : "") + Texts.pick(named, random));
            return;
        }
        if (name.equals("wait")) {
            draft.ask(name, String.valueOf(random.nextInt(3)));
            return;
        }
        JsonNode value = samples.valid(name, parameter.schema(), account);
        if (value.isArray()) {
            value.forEach(each -> draft.ask(name, each.asText()));
            return;
        }
        draft.ask(name, value.asText());
    }

    private void conditions(Draft draft, RandomGenerator random) {
        List<String> headers =
                draft.operation.parameters().stream()
                        .filter(each -> each.in().equals("header"))
                        .map(Parameter::name)
                        .toList();
        String etag = world.etag(draft.path);
        boolean isPut = draft.method.equals("PUT");
        if (headers.contains("If-Match") && (etag != null || !isPut)) {
            draft.header("If-Match", etag == null ? "\"0\"" : etag);
        }
        if (headers.contains("If-None-Match") && etag != null && random.nextInt(3) == 0) {
            draft.header("If-None-Match", etag);
        }
    }

    private void body(
            Draft draft, Samples samples, @Nullable String account, RandomGenerator random) {
        JsonNode content = draft.operation.node().at("/requestBody/content");
        if (content.isMissingNode()) {
            return;
        }
        List<Map.Entry<String, JsonNode>> types = List.copyOf(content.properties());
        Map.Entry<String, JsonNode> type = Texts.pick(types, random);
        draft.header("Content-Type", type.getKey());
        if (type.getKey().endsWith("json") && !type.getKey().endsWith("ndjson")) {
            draft.json = samples.valid("", type.getValue().path("schema"), account);
            return;
        }
        String table = draft.path.substring(draft.path.lastIndexOf('/') + 1);
        String file =
                type.getKey().equals("text/csv")
                        ? ImportBodies.csv(table, random)
                        : ImportBodies.lines(table, random);
        draft.body = file.getBytes(StandardCharsets.UTF_8);
    }

    /// A write that has been answered before, with the same key: as it was, or changed.
    private Attempt again(int number, Attempt first, RandomGenerator random) {
        Operation operation = first.operation();
        boolean changed =
                !promises.isUnseen(operation, Promises.Kind.REPLAYED)
                        && (random.nextInt(4) == 0
                                || promises.isUnseen(operation, Promises.Kind.KEY_REUSED));
        return new Attempt(
                number,
                first.operation(),
                true,
                changed,
                changed ? OTHER_BODY : Judge.THE_SAME + first.number(),
                first.method(),
                first.target(),
                first.headers(),
                changed ? Body.of(first.body().text() + " ") : first.body());
    }
}
