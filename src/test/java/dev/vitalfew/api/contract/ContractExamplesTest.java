package dev.vitalfew.api.contract;

import static dev.vitalfew.Contract.isJson;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import com.fasterxml.jackson.databind.JsonNode;
import dev.vitalfew.Contract;
import dev.vitalfew.Contract.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Every example of the contract is valid: what readers copy works, and what mock servers answer is
/// what we might answer. The filter makes them of `@Schema(examples)` on the members, so a fault is
/// mended there: the example of a member obeys its own pattern, bounds and values.
class ContractExamplesTest {
    private final Contract contract = Contract.read();
    private final OpenApiInteractionValidator validator;
    private final List<String> faults = new ArrayList<>();
    private int checked;

    ContractExamplesTest() throws IOException {
        validator =
                OpenApiInteractionValidator.createForInlineApiSpecification(
                                Files.readString(Contract.COMMITTED))
                        .build();
    }

    @Test
    void everyExampleOfAnAnswerIsValid() {
        for (Operation operation : contract.operations()) {
            operation
                    .node()
                    .path("responses")
                    .properties()
                    .forEach(
                            response ->
                                    checkAnswer(
                                            operation,
                                            response.getKey(),
                                            contract.resolved(response.getValue())));
        }

        assertTrue(checked > contract.operations().size(), "nothing was checked");
        assertEquals("", String.join(System.lineSeparator(), faults));
    }

    private void checkAnswer(Operation operation, String status, JsonNode response) {
        response.path("content")
                .properties()
                .forEach(
                        media -> {
                            for (JsonNode example : contract.examples(media.getValue())) {
                                if (isJson(media.getKey())) {
                                    SimpleResponse.Builder answer =
                                            SimpleResponse.Builder.status(Integer.parseInt(status))
                                                    .withContentType(media.getKey())
                                                    .withBody(example.toString());
                                    response.path("headers")
                                            .properties()
                                            .forEach(
                                                    header ->
                                                            answer.withHeader(
                                                                    header.getKey(),
                                                                    contract.resolved(
                                                                                    header
                                                                                            .getValue())
                                                                            .path("schema")
                                                                            .path("examples")
                                                                            .path(0)
                                                                            .asText()));
                                    report(
                                            operation.at() + " " + status,
                                            validator.validateResponse(
                                                    operation.path(),
                                                    method(operation),
                                                    answer.build()));
                                }
                            }
                        });
    }

    @Test
    void everyExampleOfABodyIsValid() {
        for (Operation operation : contract.operations()) {
            contract.resolved(operation.node().path("requestBody"))
                    .path("content")
                    .properties()
                    .forEach(
                            media -> {
                                for (JsonNode example : contract.examples(media.getValue())) {
                                    if (isJson(media.getKey())) {
                                        SimpleRequest request =
                                                new SimpleRequest.Builder(
                                                                method(operation), operation.path())
                                                        .withContentType(media.getKey())
                                                        .withBody(example.toString())
                                                        .build();
                                        report(
                                                operation.at(),
                                                bodyOnly(validator.validateRequest(request)));
                                    }
                                }
                            });
        }

        assertTrue(checked > 0, "nothing was checked");
        assertEquals("", String.join(System.lineSeparator(), faults));
    }

    private static ValidationReport bodyOnly(ValidationReport report) {
        return ValidationReport.from(
                report.getMessages().stream()
                        .filter(message -> message.getKey().startsWith("validation.request.body"))
                        .toList());
    }

    private void report(String at, ValidationReport report) {
        checked++;
        report.getMessages().stream()
                .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
                .forEach(message -> faults.add(at + ": " + message));
    }

    private static Request.Method method(Operation operation) {
        return Request.Method.valueOf(operation.method());
    }
}
