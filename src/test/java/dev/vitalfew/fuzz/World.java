package dev.vitalfew.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitalfew.Contract.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the answers so far have told of the resources of the server, so that later requests find
/// some. Few of each kind are kept, so that requests meet: contacts of one account, two writes of
/// one resource.
final class World {
    private static final int MAX_OF_A_KIND = 12;

    /// Almost everything belongs to an account and refers to what belongs to the same.
    static final String ACCOUNTS = "/v1/accounts/{id}";

    private static final int MAX_ACCOUNTS = 4;

    /// @param path with its ids
    /// @param account that it belongs to, where it names one
    record Thing(String path, String id, @Nullable String account, @Nullable String etag) {}

    /// A write with an idempotency key, and its answer.
    record Kept(Attempt attempt, Answer answer) {}

    private final Map<String, Pattern> templates = new HashMap<>();
    private final Map<String, List<Thing>> things = new HashMap<>();
    private final Map<String, List<String>> pageTokens = new HashMap<>();
    private final List<Kept> kept = new ArrayList<>();

    /// Operations of which no request has succeeded, in the order of the contract.
    private final List<Operation> neverDone;

    World(List<Operation> operations) {
        neverDone = new ArrayList<>(operations);
        for (Operation each : operations) {
            templates.put(
                    each.path(),
                    Pattern.compile(
                            "\\Q"
                                    + each.path().replaceAll("\\{[^}]*}", "\\\\E[^/]+\\\\Q")
                                    + "\\E"));
        }
    }

    /// Learns from a success.
    ///
    /// @return what can be asked for again with its key, null where it had none
    synchronized @Nullable Kept learn(Attempt attempt, Answer answer, JsonNode body) {
        neverDone.remove(attempt.operation());
        String path = attempt.path();
        if (attempt.method().equals("DELETE")) {
            forget(path);
            return null;
        }
        String location = answer.header("location");
        String etag = answer.headers().containsKey("etag") ? answer.header("etag") : null;
        if (!location.isEmpty()) {
            remember(location, body, etag);
        } else if (etag != null) {
            remember(path, body, etag);
        }
        if (path.startsWith("/v1/imports/") && body.has("rows")) {
            remember("/v1/imports/" + body.path("id").asText(), body, null);
        }
        if (body.path("nextPageToken").isTextual()) {
            keepFew(
                    pageTokens.computeIfAbsent(attempt.operation().id(), _ -> new ArrayList<>()),
                    body.path("nextPageToken").asText(),
                    MAX_OF_A_KIND);
        }
        boolean keyed =
                attempt.headers().stream()
                        .anyMatch(each -> each.getKey().equals("Idempotency-Key"));
        // A batch of which nothing was done is not kept, nor an import that may still fail.
        boolean done =
                (answer.status() != 207 || answer.text().contains("\"status\":20"))
                        && (!path.startsWith("/v1/imports/")
                                || body.path("state").asText().equals("SUCCEEDED"));
        if (!keyed || !done || !attempt.method().equals("POST")) {
            return null;
        }
        Kept one = new Kept(attempt, answer);
        keepFew(kept, one, MAX_OF_A_KIND);
        return one;
    }

    /// What is at this path is gone, and what belonged to it.
    synchronized void forget(String path) {
        String id = path.substring(path.lastIndexOf('/') + 1);
        things.values()
                .forEach(
                        some ->
                                some.removeIf(
                                        each ->
                                                each.path().equals(path)
                                                        || each.path().startsWith(path + "/")
                                                        || id.equals(each.account())));
    }

    synchronized List<Operation> neverDone() {
        return List.copyOf(neverDone);
    }

    private void remember(String path, JsonNode body, @Nullable String etag) {
        for (Map.Entry<String, Pattern> template : templates.entrySet()) {
            if (!template.getValue().matcher(path).matches()) {
                continue;
            }
            List<Thing> some = things.computeIfAbsent(template.getKey(), _ -> new ArrayList<>());
            some.removeIf(each -> each.path().equals(path));
            String account =
                    body.path("accountId").isTextual() ? body.path("accountId").asText() : null;
            keepFew(
                    some,
                    new Thing(path, path.substring(path.lastIndexOf('/') + 1), account, etag),
                    template.getKey().equals(ACCOUNTS) ? MAX_ACCOUNTS : MAX_OF_A_KIND);
        }
    }

    /// Often the oldest: where all requests go to one account, they meet there.
    private static Thing one(List<Thing> some, RandomGenerator random) {
        return random.nextBoolean() ? some.getFirst() : some.get(random.nextInt(some.size()));
    }

    private static <T> void keepFew(List<T> some, T one, int max) {
        some.add(one);
        if (some.size() > max) {
            // Not the oldest: it has most hanging on it.
            some.remove(1 + (some.size() * 7 + one.hashCode() & 0x7FFFFFFF) % (some.size() - 2));
        }
    }

    /// What stands at this template, null if nothing is known.
    synchronized @Nullable Thing at(String template, RandomGenerator random) {
        List<Thing> some = things.get(template);
        return some == null || some.isEmpty() ? null : one(some, random);
    }

    /// `environment-events` for `event`.
    List<String> collectionsLike(String word) {
        return templates.keySet().stream()
                .filter(each -> each.endsWith("}"))
                .map(each -> each.substring(0, each.lastIndexOf('/')))
                .map(each -> each.substring(each.lastIndexOf('/') + 1))
                .filter(each -> each.replace("-", "").contains(word))
                .distinct()
                .sorted()
                .toList();
    }

    /// Some of a collection, preferably of this account.
    synchronized @Nullable Thing of(
            String collection, @Nullable String account, RandomGenerator random) {
        List<Thing> some = new ArrayList<>();
        things.forEach(
                (template, all) -> {
                    if (template.contains("/" + collection + "/{")
                            && template.indexOf('}', template.indexOf("/" + collection + "/{"))
                                    == template.length() - 1) {
                        some.addAll(all);
                    }
                });
        List<Thing> own =
                some.stream()
                        .filter(
                                each ->
                                        account != null
                                                && (account.equals(each.account())
                                                        || each.path().contains(account)))
                        .toList();
        List<Thing> choice = own.isEmpty() || random.nextInt(8) == 0 ? some : own;
        return choice.isEmpty() ? null : one(choice, random);
    }

    synchronized @Nullable Thing byPath(String path) {
        for (List<Thing> some : things.values()) {
            for (Thing each : some) {
                if (each.path().equals(path)) {
                    return each;
                }
            }
        }
        return null;
    }

    @Nullable String etag(String path) {
        Thing thing = byPath(path);
        return thing == null ? null : thing.etag();
    }

    synchronized @Nullable String pageToken(String operationId, RandomGenerator random) {
        List<String> some = pageTokens.get(operationId);
        return some == null ? null : some.get(random.nextInt(some.size()));
    }

    synchronized @Nullable Kept kept(RandomGenerator random) {
        return kept.isEmpty() ? null : kept.get(random.nextInt(kept.size()));
    }

    /// The answer to the first request with the same key, null if it is forgotten.
    synchronized @Nullable Answer firstOf(Attempt again) {
        for (Kept each : kept) {
            if (each.attempt().headers().equals(again.headers())
                    && each.attempt().target().equals(again.target())) {
                return each.answer();
            }
        }
        return null;
    }
}
