package dev.vitalfew.feed;

import dev.vitalfew.Contract;
import dev.vitalfew.api.Jdbc;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.Arc;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Counts the lines of the audit after every write that any test sends: one for what was done, none
/// for what was not.
final class AuditCheck implements Filter {
    private static final Set<String> WRITING = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final String REQUEST_ID = "X-Request-Id";

    private final List<Known> operations =
            Contract.read().operations().stream().map(Known::of).toList();

    private record Known(Pattern path, Contract.Operation operation) {
        static Known of(Contract.Operation operation) {
            String regex = operation.path().replaceAll("\\{[^}]*}", "[^/]+");
            return new Known(Pattern.compile(regex), operation);
        }
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request,
            FilterableResponseSpecification expected,
            FilterContext context) {
        Response response = context.next(request, expected);
        String path = URI.create(request.getURI()).getRawPath().replace("%3A", ":");
        Contract.Operation operation = operation(request.getMethod(), path);
        // An id that the test has given may be that of several requests.
        if (operation == null || request.getHeaders().hasHeaderWithName(REQUEST_ID)) {
            return response;
        }
        Integer lines = lines(operation, request, response);
        if (lines != null && lines != found(response.header(REQUEST_ID))) {
            throw new AssertionError(
                    "%s answered %d and left %d lines in the audit instead of %d"
                            .formatted(
                                    operation.id(),
                                    response.statusCode(),
                                    found(response.header(REQUEST_ID)),
                                    lines));
        }
        return response;
    }

    private Contract.@Nullable Operation operation(String method, String path) {
        if (!WRITING.contains(method)) {
            return null;
        }
        return operations.stream()
                .filter(each -> each.operation().method().equals(method))
                .filter(each -> each.path().matcher(path).matches())
                .map(Known::operation)
                .findFirst()
                .orElse(null);
    }

    /// Null where it cannot be known yet.
    private static @Nullable Integer lines(
            Contract.Operation operation,
            FilterableRequestSpecification request,
            Response response) {
        boolean dryRun = request.getURI().contains("dryRun=true");
        if (response.statusCode() >= 400
                || dryRun
                || response.header("Idempotent-Replayed") != null
                || operation.scopes().contains("read")) {
            return 0;
        }
        return switch (operation.id()) {
            case "startImport" -> linesOfImport(response);
            case "batchAccounts", "batchDeals" ->
                    response.path("items.any { it.error == null }") ? 1 : 0;
            default -> 1;
        };
    }

    private static @Nullable Integer linesOfImport(Response response) {
        return switch (response.<String>path("state")) {
            case "SUCCEEDED" -> 1;
            case "FAILED" -> 0;
            default -> null;
        };
    }

    private static long found(String requestId) {
        return Jdbc.number(
                Objects.requireNonNull(Arc.container())
                        .instance(AgroalDataSource.class, new DataSource.DataSourceLiteral("bulk"))
                        .get(),
                "select count(*) from audit_line where request_id = ?",
                requestId);
    }
}
