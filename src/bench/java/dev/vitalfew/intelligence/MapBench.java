package dev.vitalfew.intelligence;

import dev.vitalfew.platform.RunningApplication;
import dev.vitalfew.platform.RunningApplication.Launch;
import dev.vitalfew.scoring.Policy;
import dev.vitalfew.scoring.network.Network;
import dev.vitalfew.scoring.network.NetworkFacts;
import dev.vitalfew.scoring.network.Person;
import dev.vitalfew.scoring.network.Relationship;
import dev.vitalfew.scoring.network.Tie;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jboss.logging.Logger;

/// The stakeholder map of a large account over HTTP, against the computation of its graph alone on
/// the same people and ties, turn about.
///
/// Run: `./mvnw package -DskipTests`, then `./mvnw exec:java
/// -Dexec.mainClass=dev.vitalfew.intelligence.MapBench`.
public final class MapBench {
    private static final Logger LOG = Logger.getLogger(MapBench.class);
    private static final int CONTACTS = 200;
    private static final int TIES = 1_000;
    private static final int SELLERS = 10;
    private static final int WARM_UP = 30;
    private static final int ROUNDS = 41;

    private final HttpClient client = HttpClient.newHttpClient();
    private final RunningApplication application;

    private MapBench(RunningApplication application) {
        this.application = application;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        try (RunningApplication application = Launch.in("bench-map").fresh().start()) {
            new MapBench(application).run();
        }
    }

    private void run() throws IOException, InterruptedException {
        send("accounts", "external_id,name\nA,Large account\n");
        StringBuilder sellers = new StringBuilder("external_id,name\n");
        for (int i = 0; i < SELLERS; i++) {
            sellers.append("S%d,Seller %d%n".formatted(i, i));
        }
        send("sellers", sellers.toString());
        send("contacts", contacts());
        send("ties", ties());
        JsonPath found = JsonPath.from(application.get("/v1/accounts?q=Large").body());
        String path = "/v1/accounts/%s/stakeholder-map".formatted(found.getString("items[0].id"));
        NetworkFacts facts = facts(JsonPath.from(application.get(path).body()));
        List<Double> whole = new ArrayList<>();
        List<Double> alone = new ArrayList<>();
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            long start = System.nanoTime();
            int size = application.get(path).body().length();
            double request = millisSince(start);
            start = System.nanoTime();
            int people = compute(facts);
            if (round >= WARM_UP) {
                whole.add(request);
                alone.add(millisSince(start));
            }
            LOG.debugf("%d characters, %d people", size, people);
        }
        LOG.infof(
                "medians: map of %d people and %d ties over HTTP %.1f ms, its graph alone %.1f ms, ratio %.2f",
                facts.people().size(),
                facts.ties().size(),
                median(whole),
                median(alone),
                median(whole) / median(alone));
    }

    private static int compute(NetworkFacts facts) {
        Policy policy = Policy.BUILT_IN;
        Relationship relationship =
                Relationship.of(facts, policy.tieStrength(), policy.coverage().contactDays());
        return new Network(facts).centralities().size() + relationship.contacts();
    }

    private static NetworkFacts facts(JsonPath map) {
        List<Person> people = new ArrayList<>();
        for (Map<String, ?> node : map.<Map<String, ?>>getList("nodes")) {
            Integer level = (Integer) node.get("level");
            people.add(
                    new Person(
                            String.valueOf(node.get("id")),
                            "SELLER".equals(node.get("kind")),
                            level,
                            level == null ? null : String.valueOf(node.get("department")),
                            null,
                            false,
                            null));
        }
        List<Tie> ties = new ArrayList<>();
        for (Map<String, ?> edge : map.<Map<String, ?>>getList("edges")) {
            ties.add(new Tie(String.valueOf(edge.get("from")), String.valueOf(edge.get("to")), 1));
        }
        return new NetworkFacts(
                LocalDate.parse(map.getString("asOf")), people, ties, List.of(), Set.of());
    }

    private static String contacts() {
        StringBuilder csv = new StringBuilder("account_ref,external_id,name,level,department\n");
        for (int i = 0; i < CONTACTS; i++) {
            csv.append("A,C%d,Contact %d,%d,Department %d%n".formatted(i, i, 1 + i % 5, i % 8));
        }
        return csv.toString();
    }

    private static String ties() {
        SplittableRandom random = new SplittableRandom(20261125);
        Set<String> rows = new HashSet<>();
        List<String> kinds = List.of("KNOWS", "INFLUENCES", "INTRODUCED");
        StringBuilder csv =
                new StringBuilder("account_ref,from_ref,from_kind,to_ref,to_kind,kind\n");
        while (rows.size() < TIES) {
            boolean ours = random.nextInt(10) == 0;
            int from = random.nextInt(ours ? SELLERS : CONTACTS);
            int to = random.nextInt(CONTACTS);
            String row =
                    "A,%s%d,%s,C%d,CONTACT,%s"
                            .formatted(
                                    ours ? "S" : "C",
                                    from,
                                    ours ? "SELLER" : "CONTACT",
                                    to,
                                    kinds.get(random.nextInt(kinds.size())));
            if ((ours || from != to) && rows.add(row)) {
                csv.append(row).append('\n');
            }
        }
        return csv.toString();
    }

    private void send(String type, String csv) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(application.uri("/v1/imports/%s?wait=25".formatted(type)))
                        .header("Authorization", "Bearer " + application.apiKey())
                        .header("Content-Type", "text/csv")
                        .POST(BodyPublishers.ofString(csv))
                        .build();
        JsonPath job = JsonPath.from(client.send(request, BodyHandlers.ofString()).body());
        if (!"SUCCEEDED".equals(job.getString("state")) || job.getInt("rows.rejected") > 0) {
            throw new IllegalStateException(job.prettify());
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static double millisSince(long start) {
        return (System.nanoTime() - start) / 1e6;
    }
}
