package dev.vitalfew.api.contract;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import com.fasterxml.jackson.databind.JsonNode;
import dev.vitalfew.Contract;
import dev.vitalfew.Contract.Operation;
import dev.vitalfew.Contract.Parameter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Holds exchanges against the committed contract: the status is documented, the body matches its
/// schema, every header is named; and what was accepted matches the documented request.
public final class Conformity {
    /// What HTTP, the transport or a browser's safety gives to any answer.
    private static final Set<String> OF_ANY_ANSWER =
            Set.of(
                    "content-type",
                    "content-length",
                    "content-encoding",
                    "content-disposition",
                    "content-language",
                    "content-security-policy",
                    "transfer-encoding",
                    "connection",
                    "keep-alive",
                    "date",
                    "vary",
                    "cache-control",
                    "allow",
                    "accept-patch",
                    "x-content-type-options");

    private final Contract contract;
    private final List<Route> routes;
    private final OpenApiInteractionValidator validator;

    private record Route(Pattern pattern, Operation operation) {}

    private Conformity(String text) {
        contract = Contract.of(text);
        validator = OpenApiInteractionValidator.createForInlineApiSpecification(text).build();
        routes =
                contract.operations().stream()
                        // `/v1/imports/latest` comes before `/v1/imports/{id}`
                        .sorted(Comparator.comparingInt(Conformity::steps))
                        .map(operation -> new Route(pattern(operation.path()), operation))
                        .toList();
    }

    public static Conformity toTheCommittedContract() {
        try {
            return to(Files.readString(Contract.COMMITTED));
        } catch (IOException missing) {
            throw new UncheckedIOException(
                    "the contract is generated and committed: see ContractTest", missing);
        }
    }

    static Conformity to(String contract) {
        return new Conformity(contract);
    }

    /// Steps of the path that may be anything.
    private static int steps(Operation operation) {
        return (int) operation.path().chars().filter(each -> each == '{').count();
    }

    private static Pattern pattern(String template) {
        StringBuilder regex = new StringBuilder();
        for (String part : template.split("(?=\\{)|(?<=\\})", -1)) {
            regex.append(part.startsWith("{") ? "[^/]+" : Pattern.quote(part));
        }
        return Pattern.compile(regex.toString());
    }

    /// What the contract calls this request; null where it knows none such.
    private @Nullable Operation operationOf(String method, String rawPath) {
        return routes.stream()
                .filter(route -> route.operation().method().equals(method))
                .filter(route -> route.pattern().matcher(rawPath).matches())
                .map(Route::operation)
                .findFirst()
                .orElse(null);
    }

    /// Empty where the exchange conforms. Where the contract knows no operation, there is none to
    /// document the 401, 404 or 405 that comes.
    public List<String> faults(Exchange exchange) {
        Operation operation = operationOf(exchange.method(), exchange.path());
        if (operation == null) {
            return exchange.status() < 400
                    ? List.of("the contract knows no such operation")
                    : List.of();
        }
        JsonNode response =
                contract.resolved(
                        operation
                                .node()
                                .path("responses")
                                .path(Integer.toString(exchange.status())));
        if (response.isMissingNode()) {
            return List.of("the contract knows no status %d here".formatted(exchange.status()));
        }
        List<String> faults = new ArrayList<>(errors(validate(exchange)));
        faults.addAll(undocumentedHeaders(exchange, response));
        // 207: each item of a batch was accepted, or not, alone.
        if (exchange.status() < 300 && exchange.status() != 207) {
            faults.addAll(requestFaults(exchange, operation));
        }
        return faults;
    }

    private ValidationReport validate(Exchange exchange) {
        SimpleResponse.Builder answer = SimpleResponse.Builder.status(exchange.status());
        exchange.headers().forEach(answer::withHeader);
        if (!exchange.body().isEmpty()) {
            answer.withBody(exchange.body());
        }
        return validator.validateResponse(
                exchange.path(), Request.Method.valueOf(exchange.method()), answer.build());
    }

    private static List<String> undocumentedHeaders(Exchange exchange, JsonNode response) {
        Set<String> documented =
                response.path("headers")
                        .propertyStream()
                        .map(header -> header.getKey().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet());
        Set<String> undocumented = new TreeSet<>(exchange.headers().keySet());
        undocumented.removeAll(documented);
        undocumented.removeAll(OF_ANY_ANSWER);
        return undocumented.stream()
                .filter(header -> !header.startsWith("access-control-"))
                .map("the contract knows no header %s here"::formatted)
                .toList();
    }

    /// Of a request that was accepted. A body that is no JSON is up to its reader.
    private List<String> requestFaults(Exchange exchange, Operation operation) {
        List<String> faults = new ArrayList<>(undocumentedParameters(exchange, operation));
        if (exchange.requestBody() != null
                && Contract.isJson(mediaType(exchange.requestContentType()))) {
            SimpleRequest.Builder request =
                    new SimpleRequest.Builder(
                                    Request.Method.valueOf(exchange.method()), exchange.path())
                            .withBody(exchange.requestBody());
            exchange.requestHeaders().forEach(request::withHeader);
            faults.addAll(errors(bodyOnly(validator.validateRequest(request.build()))));
        }
        return faults;
    }

    /// The validator knows no arrays among the parameters of OpenAPI 3.1.
    private static ValidationReport bodyOnly(ValidationReport report) {
        return ValidationReport.from(
                report.getMessages().stream()
                        .filter(message -> message.getKey().startsWith("validation.request.body"))
                        .toList());
    }

    private List<String> undocumentedParameters(Exchange exchange, Operation operation) {
        Set<String> documented =
                operation.parameters().stream()
                        .filter(parameter -> parameter.in().equals("query"))
                        .map(Parameter::name)
                        .collect(Collectors.toSet());
        String query = exchange.uri().getRawQuery();
        return Arrays.stream(query == null || query.isEmpty() ? new String[0] : query.split("&"))
                .map(pair -> URLDecoder.decode(pair.split("=", 2)[0], StandardCharsets.UTF_8))
                .filter(name -> !documented.contains(name))
                .map("the contract knows no parameter %s here"::formatted)
                .toList();
    }

    private static String mediaType(String contentType) {
        return contentType.split(";", 2)[0].strip();
    }

    private static List<String> errors(ValidationReport report) {
        return report.getMessages().stream()
                .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
                .map(ValidationReport.Message::toString)
                .toList();
    }
}
