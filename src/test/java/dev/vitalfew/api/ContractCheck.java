package dev.vitalfew.api;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Holds every answer that a test receives against the committed contract; an undocumented status is
 * a failure.
 */
final class ContractCheck implements Filter {
    static final Path CONTRACT = Path.of("openapi", "openapi.yaml");

    private final OpenApiInteractionValidator contract;

    ContractCheck() {
        try {
            contract =
                    OpenApiInteractionValidator.createForInlineApiSpecification(
                                    Files.readString(CONTRACT))
                            .build();
        } catch (IOException missing) {
            throw new UncheckedIOException(
                    "the contract is generated and committed: see ContractTest", missing);
        }
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request,
            FilterableResponseSpecification expected,
            FilterContext context) {
        Response response = context.next(request, expected);
        // REST Assured escapes the colon of `accounts:batch`, which the contract writes plain.
        String path = URI.create(request.getURI()).getRawPath().replace("%3A", ":");
        if (path.startsWith("/v1/")
                && (response.statusCode() < 400 || isKnown(path, request.getMethod()))) {
            check(path, request.getMethod(), response);
        }
        return response;
    }

    /**
     * Where the contract knows no operation, there is none to document the 401, 404 or 405 that
     * comes.
     */
    private boolean isKnown(String path, String method) {
        return validate(path, method, SimpleResponse.Builder.status(404).build())
                .getMessages()
                .stream()
                .noneMatch(message -> message.getKey().startsWith("validation.request"));
    }

    private void check(String path, String method, Response response) {
        SimpleResponse.Builder answer = SimpleResponse.Builder.status(response.statusCode());
        for (Header header : response.headers()) {
            answer.withHeader(header.getName(), header.getValue());
        }
        byte[] body = response.asByteArray();
        if (body.length > 0) {
            answer.withBody(body);
        }
        ValidationReport report = validate(path, method, answer.build());
        if (report.hasErrors()) {
            throw new AssertionError(
                    "%s %s answered %d against the contract:%n%s"
                            .formatted(method, path, response.statusCode(), messages(report)));
        }
    }

    private ValidationReport validate(String path, String method, SimpleResponse answer) {
        return contract.validateResponse(path, Request.Method.valueOf(method), answer);
    }

    private static String messages(ValidationReport report) {
        return String.join(
                System.lineSeparator(),
                report.getMessages().stream().map(ValidationReport.Message::toString).toList());
    }
}
