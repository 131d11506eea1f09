package dev.vitalfew.fuzz;

import dev.vitalfew.AtOnce;
import dev.vitalfew.Contract;
import dev.vitalfew.Contract.Operation;
import dev.vitalfew.fuzz.Finding.Kind;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Sends made-up requests to every operation of the contract and collects what a server must not
/// do.
///
/// By hand, against any server with this contract: `./mvnw -q exec:java
/// -Dexec.mainClass=dev.vitalfew.fuzz.OpenApiFuzz -Dexec.args="http://localhost:8080 KEY SEED
/// REQUESTS"`
public final class OpenApiFuzz {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /// What to do.
    ///
    /// @param server without a path
    /// @param key that may do everything
    /// @param seed of all choices
    /// @param threads requests at once
    public record Plan(URI server, String key, long seed, int requests, int threads) {}

    private final Plan plan;
    private final World world;
    private final Promises promises;
    private final Attempts attempts;
    private final Judge judge;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final List<Finding> findings = Collections.synchronizedList(new ArrayList<>());
    private final Map<Integer, Integer> statuses = new ConcurrentHashMap<>();
    private final Map<String, Integer> refused = new ConcurrentHashMap<>();
    private final Map<String, Long> slowest = new ConcurrentHashMap<>();

    public OpenApiFuzz(Plan plan) throws IOException {
        this.plan = plan;
        Contract contract = Contract.read();
        List<Operation> operations = contract.operations();
        this.world = new World(operations);
        this.promises = new Promises(operations);
        this.attempts = new Attempts(contract, operations, world, promises, plan.key());
        this.judge = new Judge(contract);
    }

    public static void main(String[] args) throws IOException {
        if (args.length != 4) {
            throw new IllegalArgumentException("SERVER KEY SEED REQUESTS");
        }
        Plan plan =
                new Plan(
                        URI.create(args[0]),
                        args[1],
                        Long.parseLong(args[2]),
                        Integer.parseInt(args[3]),
                        4);
        IO.println(new OpenApiFuzz(plan).run().text());
    }

    Report run() {
        long start = System.nanoTime();
        AtomicInteger next = new AtomicInteger();
        AtOnce.call(
                plan.threads(),
                _ -> {
                    int sent = 0;
                    for (int number = next.getAndIncrement();
                            number < plan.requests();
                            number = next.getAndIncrement()) {
                        tryOnce(number);
                        sent++;
                    }
                    return sent;
                });
        return new Report(
                plan,
                statuses.values().stream().mapToInt(Integer::intValue).sum(),
                (System.nanoTime() - start) / 1e9,
                statuses,
                new TreeMap<>(refused),
                Map.copyOf(slowest),
                world.neverDone().stream().map(Operation::id).sorted().toList(),
                promises.unseen(),
                List.copyOf(findings));
    }

    private void tryOnce(int number) {
        Attempt attempt = attempts.make(number, plan.seed());
        Answer answer;
        long start = System.nanoTime();
        try {
            answer = send(attempt);
        } catch (IOException lost) {
            findings.add(new Finding(Kind.NO_ANSWER, attempt, String.valueOf(lost.getMessage())));
            return;
        }
        long millis = (System.nanoTime() - start) / 1_000_000;
        slowest.merge(attempt.operation().id(), millis, Math::max);
        statuses.merge(answer.status(), 1, Integer::sum);
        Answer first = firstOf(attempt);
        findings.addAll(judge.findings(attempt, answer, first));
        promises.see(attempt, answer, first);
        if (answer.isGood() && attempt.known() && !attempt.method().equals("HEAD")) {
            World.Kept kept = world.learn(attempt, answer, Judge.tree(answer));
            if (kept != null) {
                attempts.replay(kept);
            }
        } else if (attempt.what().equals(Draft.RIGHT)) {
            if (answer.status() == 404) {
                world.forget(attempt.path());
            }
            refused.merge(attempt.operation().id() + " " + Judge.why(answer), 1, Integer::sum);
        }
    }

    private @Nullable Answer firstOf(Attempt attempt) {
        return attempt.what().startsWith(Judge.THE_SAME) ? world.firstOf(attempt) : null;
    }

    private Answer send(Attempt attempt) throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(plan.server() + attempt.target()))
                        .timeout(PATIENCE)
                        .method(
                                attempt.method(),
                                attempt.body().isEmpty()
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofByteArray(attempt.body().bytes()));
        attempt.headers().forEach(each -> request.header(each.getKey(), each.getValue()));
        try {
            return Answer.of(client.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
