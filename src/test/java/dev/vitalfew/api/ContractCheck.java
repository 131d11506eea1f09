package dev.vitalfew.api;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.vitalfew.api.contract.Conformity;
import dev.vitalfew.api.contract.Exchange;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Holds every answer that a test receives, and every request that was accepted, against the
/// committed contract: what it does not document is a failure.
final class ContractCheck implements Filter {
    private final Conformity contract = Conformity.toTheCommittedContract();

    @Override
    public Response filter(
            FilterableRequestSpecification request,
            FilterableResponseSpecification expected,
            FilterContext context) {
        Response response = context.next(request, expected);
        // REST Assured escapes the colon of `accounts:batch`, which the contract writes plain.
        URI uri = URI.create(request.getURI().replace("%3A", ":"));
        if (uri.getRawPath().startsWith("/v1/")) {
            check(
                    new Exchange(
                            request.getMethod(),
                            uri,
                            byName(request.getHeaders()),
                            bodyOf(request),
                            response.statusCode(),
                            byName(response.headers()),
                            new String(response.asByteArray(), StandardCharsets.UTF_8)));
        }
        return response;
    }

    private void check(Exchange exchange) {
        List<String> faults = contract.faults(exchange);
        if (!faults.isEmpty()) {
            throw new AssertionError(
                    "%s against the contract:%n%s"
                            .formatted(exchange, String.join(System.lineSeparator(), faults)));
        }
    }

    private static Map<String, List<String>> byName(Headers headers) {
        return headers.asList().stream()
                .collect(
                        groupingBy(
                                header -> header.getName().toLowerCase(Locale.ROOT),
                                mapping(Header::getValue, toList())));
    }

    /// A file or a stream can be read once, and that is for the server; imports send those, and
    /// their rows are no JSON of ours.
    private static @Nullable String bodyOf(FilterableRequestSpecification request) {
        Object body = request.getBody();
        if (body instanceof String text) {
            return text;
        }
        return body instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : null;
    }
}
