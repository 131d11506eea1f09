package dev.vitalfew.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;

/// Requests that no test of a feature would send: any method, any header, any bytes. Complaints are
/// collected, so that one run names every operation that is wrong.
final class Wire {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// What only our own code, or the database's, would say.
    private static final Pattern LEAK =
            Pattern.compile(
                    "(?i)<html|<!doctype|\\bat [a-z]+\\.[\\w.]+\\(|Exception|java\\.|jakarta|io\\.quarkus|vertx|jackson|"
                            + "hibernate|postgres|psql|constraint|select |insert |dev\\.vitalfew");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<String> complaints = new ArrayList<>();
    private int sent;

    static String adminKey() {
        return ConfigProvider.getConfig().getValue("vitalfew.admin-key", String.class);
    }

    HttpResponse<String> send(
            String method, String path, byte[] body, Consumer<HttpRequest.Builder> more) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                        .method(
                                method,
                                body.length == 0
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofByteArray(body));
        more.accept(request);
        sent++;
        try {
            return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new AssertionError("no answer to %s %s".formatted(method, path), broken);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    HttpResponse<String> send(
            String method, String path, String body, Consumer<HttpRequest.Builder> more) {
        return send(
                method,
                path,
                body.getBytes(StandardCharsets.UTF_8),
                request -> {
                    request.header("Authorization", "Bearer " + adminKey());
                    more.accept(request);
                });
    }

    /// Complains unless the answer is this problem, whole, and says nothing that it should not.
    void expect(String what, HttpResponse<String> answer, int status, String... codes) {
        String body = answer.body();
        String complaint = complaintAbout(answer, status, List.of(codes));
        if (!complaint.isEmpty()) {
            complaints.add("%s: %s in %d %s".formatted(what, complaint, answer.statusCode(), body));
        }
    }

    private static String complaintAbout(
            HttpResponse<String> answer, int status, List<String> codes) {
        if (answer.statusCode() != status) {
            return "not " + status;
        }
        String type = answer.headers().firstValue("Content-Type").orElse("none");
        if (!type.equals("application/problem+json")) {
            return "content type " + type;
        }
        JsonNode problem;
        try {
            problem = JSON.readTree(answer.body());
        } catch (IOException unreadable) {
            return "no JSON";
        }
        String code = problem.path("code").asText();
        if (!codes.contains(code)) {
            return "not " + codes;
        }
        String slug = "/problems/" + code.toLowerCase(Locale.ROOT).replace('_', '-');
        boolean whole =
                problem.path("type").asText().equals(slug)
                        && problem.path("status").asInt() == status
                        && !problem.path("title").asText().isBlank()
                        && !problem.path("detail").asText().isBlank()
                        && problem.path("instance").asText().startsWith("/")
                        && problem.path("requestId")
                                .asText()
                                .equals(answer.headers().firstValue("X-Request-Id").orElse("none"));
        if (!whole) {
            return "not whole";
        }
        return LEAK.matcher(answer.body()).find() ? "a leak" : "";
    }

    void complainIf(boolean wrong, String complaint) {
        if (wrong) {
            complaints.add(complaint);
        }
    }

    /// Fails with all complaints; also where nothing was sent, since then nothing was proven.
    void requireNone() {
        if (sent == 0 || !complaints.isEmpty()) {
            throw new AssertionError(
                    "%d requests, %d complaints:%n%s"
                            .formatted(
                                    sent,
                                    complaints.size(),
                                    String.join(System.lineSeparator(), complaints)));
        }
    }
}
