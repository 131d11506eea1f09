package dev.vitalfew.fuzz;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.vitalfew.Contract;
import dev.vitalfew.fuzz.Finding.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Holds an answer against the contract, and against what is true of every answer.
final class Judge {
    /// How the oddity of a replayed request begins.
    static final String THE_SAME = "the same again as ";

    private static final ObjectMapper JSON = new ObjectMapper();

    /// What only code, or the database's, would say.
    private static final Pattern LEAK =
            Pattern.compile(
                    "(?i)<html|<!doctype|\\bat [a-z]+\\.[\\w.]+\\(|Exception|java\\.|jakarta|quarkus|vertx|jackson|"
                            + "hibernate|postgres|psql|constraint|select |insert |dev\\.vitalfew");

    private static final Set<String> TOLD = Set.of("type", "title", "detail", "instance", "code");

    private final Contract contract;
    private final OpenApiInteractionValidator validator;

    Judge(Contract contract) throws IOException {
        this.contract = contract;
        validator =
                OpenApiInteractionValidator.createForInlineApiSpecification(
                                Files.readString(Contract.COMMITTED))
                        .build();
    }

    /// The body as a tree, missing where it is none.
    static JsonNode tree(Answer answer) {
        if (!answer.mediaType().endsWith("json")) {
            return MissingNode.getInstance();
        }
        try {
            return JSON.readTree(answer.body().bytes());
        } catch (IOException broken) {
            return MissingNode.getInstance();
        }
    }

    /// @param first the answer of which this should be a replay, null where it is none
    List<Finding> findings(Attempt attempt, Answer answer, @Nullable Answer first) {
        List<Finding> found = new ArrayList<>();
        int status = answer.status();
        if (status >= 500) {
            found.add(
                    new Finding(
                            Kind.SERVER_ERROR, attempt, "%d %s".formatted(status, code(answer))));
        }
        if (status >= 400) {
            String flaw = flawOfProblem(attempt, answer);
            if (!flaw.isEmpty()) {
                found.add(new Finding(Kind.POOR_PROBLEM, attempt, status + " " + flaw));
            }
        }
        if (isLockedOut(attempt, status)) {
            found.add(new Finding(Kind.LOCKED_OUT, attempt, String.valueOf(status)));
        }
        if (attempt.wrong() && status < 400 && !tellsOfItems(answer)) {
            String oddity = attempt.what().replaceAll(" at \\d+$", "");
            found.add(new Finding(Kind.ACCEPTED_WRONG_REQUEST, attempt, status + " " + oddity));
        }
        if (attempt.known()) {
            againstContract(attempt, answer, found);
        }
        if (first != null && !isReplay(first, answer)) {
            found.add(
                    new Finding(
                            Kind.OTHER_REPLAY,
                            attempt,
                            "%d, then %d".formatted(first.status(), status)));
        }
        return found;
    }

    /// What was shown once is not shown again, what tells of a person who was erased is gone, and
    /// two may ask again at once.
    private static boolean isReplay(Answer first, Answer answer) {
        return first.text().contains("\"secret\"")
                || (answer.status() == 409
                        && Set.of("CONFLICT_STATE", "IDEMPOTENCY_IN_PROGRESS")
                                .contains(code(answer)))
                || (first.status() == answer.status() && first.body().equals(answer.body()));
    }

    private static boolean isLockedOut(Attempt attempt, int status) {
        return (status == 401 && !attempt.what().contains("credentials")) || status == 429;
    }

    /// A batch says of each item what became of it.
    private static boolean tellsOfItems(Answer answer) {
        if (answer.status() != 207) {
            return false;
        }
        for (JsonNode each : tree(answer).path("items")) {
            if (each.path("status").asInt() >= 400) {
                return true;
            }
        }
        return false;
    }

    /// Status, code, and the first thing that is wrong.
    static String why(Answer answer) {
        JsonNode problem = tree(answer);
        return "%d %s %s"
                .formatted(
                        answer.status(),
                        problem.path("code").asText(),
                        problem.at("/errors/0/path").asText());
    }

    private static String code(Answer answer) {
        return tree(answer).path("code").asText("without code");
    }

    /// Empty where it is whole.
    private static String flawOfProblem(Attempt attempt, Answer answer) {
        if (attempt.method().equals("HEAD")) {
            return answer.body().isEmpty() ? "" : "HEAD with a body";
        }
        if (!answer.mediaType().equals("application/problem+json")) {
            return "is " + answer.mediaType();
        }
        JsonNode problem = tree(answer);
        for (String each : TOLD) {
            if (problem.path(each).asText().isBlank()) {
                return "without " + each;
            }
        }
        if (problem.path("status").asInt() != answer.status()) {
            return "of another status";
        }
        String id = problem.path("requestId").asText();
        if (id.isEmpty() || !id.equals(answer.header("x-request-id"))) {
            return "of another request id";
        }
        return LEAK.matcher(answer.text()).find() ? "with a leak" : "";
    }

    private void againstContract(Attempt attempt, Answer answer, List<Finding> found) {
        JsonNode responses = attempt.operation().node().path("responses");
        JsonNode documented = contract.resolved(responses.path(String.valueOf(answer.status())));
        if (documented.isMissingNode()) {
            String detail = "%d %s".formatted(answer.status(), code(answer));
            found.add(new Finding(Kind.UNDOCUMENTED_STATUS, attempt, detail));
            return;
        }
        if (attempt.method().equals("HEAD")) {
            return;
        }
        JsonNode content = documented.path("content");
        if (!answer.body().isEmpty() && !content.has(answer.mediaType())) {
            found.add(new Finding(Kind.OFF_SCHEMA, attempt, "as " + answer.mediaType()));
            return;
        }
        if (answer.body().isEmpty() && !content.isMissingNode()) {
            found.add(new Finding(Kind.OFF_SCHEMA, attempt, answer.status() + " without a body"));
            return;
        }
        String flaw = flawOfBody(attempt, answer);
        if (!flaw.isEmpty()) {
            found.add(new Finding(Kind.OFF_SCHEMA, attempt, answer.status() + " " + flaw));
        }
    }

    private String flawOfBody(Attempt attempt, Answer answer) {
        SimpleResponse.Builder response = SimpleResponse.Builder.status(answer.status());
        answer.headers().forEach((name, values) -> response.withHeader(name, values));
        if (!answer.body().isEmpty()) {
            response.withBody(answer.body().bytes());
        }
        ValidationReport report =
                validator.validateResponse(
                        attempt.operation().pathToNothing(),
                        Request.Method.valueOf(attempt.operation().method()),
                        response.build());
        return report.hasErrors() ? report.getMessages().getFirst().getMessage() : "";
    }
}
