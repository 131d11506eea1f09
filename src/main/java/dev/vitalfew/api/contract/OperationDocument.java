package dev.vitalfew.api.contract;

import static dev.vitalfew.api.contract.Problems.Shared.FORBIDDEN;
import static dev.vitalfew.api.contract.Problems.Shared.HEADERS_TOO_LARGE;
import static dev.vitalfew.api.contract.Problems.Shared.INTERNAL;
import static dev.vitalfew.api.contract.Problems.Shared.MALFORMED;
import static dev.vitalfew.api.contract.Problems.Shared.NOT_ACCEPTABLE;
import static dev.vitalfew.api.contract.Problems.Shared.NOT_FOUND;
import static dev.vitalfew.api.contract.Problems.Shared.PAYLOAD_TOO_LARGE;
import static dev.vitalfew.api.contract.Problems.Shared.RATE_LIMITED;
import static dev.vitalfew.api.contract.Problems.Shared.RULE_VIOLATED;
import static dev.vitalfew.api.contract.Problems.Shared.STALE_VERSION;
import static dev.vitalfew.api.contract.Problems.Shared.TIMED_OUT;
import static dev.vitalfew.api.contract.Problems.Shared.TOKEN_TOO_OLD;
import static dev.vitalfew.api.contract.Problems.Shared.UNAUTHENTICATED;
import static dev.vitalfew.api.contract.Problems.Shared.UNAVAILABLE;
import static dev.vitalfew.api.contract.Problems.Shared.UNSUPPORTED_MEDIA_TYPE;
import static dev.vitalfew.api.contract.Problems.Shared.URI_TOO_LONG;
import static dev.vitalfew.api.contract.Problems.Shared.VERSION_REQUIRED;

import dev.vitalfew.api.contract.Problems.Shared;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.jspecify.annotations.Nullable;

/// Completes one operation of the contract.
public final class OperationDocument {
    /// Extension of an operation whose CSV is not made of the items of its JSON.
    public static final String CSV_EXAMPLE = "x-csv-example";

    private static final String IF_MATCH = "If-Match";
    private static final String IF_NONE_MATCH = "If-None-Match";
    private static final String PAGE_TOKEN = "pageToken";
    private static final String JSON = "json";
    private static final String CSV = "text/csv";
    private static final String MERMAID = "text/vnd.mermaid";
    private static final String DIAGRAM =
            "flowchart LR\n  p1[\"Jo Maier\"] --> p2[\"Ada Moreau\"]\n";

    private static final List<Shared> EVERYWHERE =
            List.of(
                    MALFORMED,
                    UNAUTHENTICATED,
                    FORBIDDEN,
                    NOT_ACCEPTABLE,
                    RATE_LIMITED,
                    URI_TOO_LONG,
                    HEADERS_TOO_LARGE,
                    INTERNAL,
                    UNAVAILABLE);
    private static final List<Shared> WITH_BODY =
            List.of(TIMED_OUT, PAYLOAD_TOO_LARGE, UNSUPPORTED_MEDIA_TYPE, RULE_VIOLATED);

    private final String path;
    private final Operation operation;
    private final Examples examples;
    private final Set<String> versioned;

    /// @param versioned names of the schemas whose resources have versions
    OperationDocument(String path, Operation operation, Examples examples, Set<String> versioned) {
        this.path = path;
        this.operation = operation;
        this.examples = examples;
        this.versioned = versioned;
    }

    void complete(HttpMethod method) {
        parameters().forEach(parameter -> Glossary.describe(parameter, path));
        parameters().forEach(ParameterBounds::apply);
        // What is put may be new, and an action may say what it is based on: both do without.
        boolean needsVersion = method == HttpMethod.PATCH || method == HttpMethod.DELETE;
        parameters()
                .filter(parameter -> IF_MATCH.equals(parameter.getName()))
                .forEach(parameter -> parameter.setRequired(needsVersion));
        if (operation.getDescription() == null) {
            operation.setDescription(convention());
        }
        nameScopes();
        if (operation.getRequestBody() != null) {
            exemplify(operation.getRequestBody().getContent());
        }
        answers(method);
        operation.removeExtension(CSV_EXAMPLE);
    }

    private Stream<Parameter> parameters() {
        return operation.getParameters() == null
                ? Stream.of()
                : operation.getParameters().stream()
                        .filter(parameter -> parameter.getRef() == null);
    }

    static boolean takes(Operation operation, String name) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter -> name.equals(parameter.getName()));
    }

    /// Names of the schemas of resources that have an `ETag`.
    static Set<String> versionedSchemas(Stream<PathItem> paths) {
        return paths.filter(
                        path ->
                                path.getGET() != null
                                        && path.getOperations().values().stream()
                                                .anyMatch(OperationDocument::knowsVersions))
                .map(path -> schemaOf(path.getGET().getResponses().getAPIResponse("200")))
                .filter(name -> name != null)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean knowsVersions(Operation operation) {
        return takes(operation, IF_MATCH) || takes(operation, IF_NONE_MATCH);
    }

    private static @Nullable String schemaOf(@Nullable APIResponse response) {
        if (response == null || response.getContent() == null) {
            return null;
        }
        return response.getContent().getMediaTypes().entrySet().stream()
                .filter(media -> isJson(media.getKey()))
                .map(media -> media.getValue().getSchema())
                .filter(schema -> schema != null && schema.getRef() != null)
                .map(Schemas::target)
                .findFirst()
                .orElse(null);
    }

    /// What holds for every operation of its form; null where only its author knows more than the
    /// summary says.
    private @Nullable String convention() {
        if (takes(operation, IF_MATCH)) {
            return "Based on the version in `If-Match`: 412 where the resource has changed since.";
        }
        if (takes(operation, PAGE_TOKEN)) {
            return "Values of one filter are alternatives, filters narrow each other.";
        }
        if (operation.getResponses().getAPIResponse("201") != null) {
            return "Answers with what was made; `Location` says where it is.";
        }
        String shown = schemaOf(operation.getResponses().getAPIResponse("200"));
        return shown != null && versioned.contains(shown)
                ? "The `ETag` is its version: what a change of it has to name as `If-Match`."
                : null;
    }

    /// Several scopes are alternatives; in one requirement they would all be needed.
    private void nameScopes() {
        List<String> scopes =
                operation.getSecurity() == null
                        ? List.of()
                        : operation.getSecurity().stream()
                                .flatMap(each -> each.getSchemes().values().stream())
                                .flatMap(List::stream)
                                .distinct()
                                .toList();
        List<SecurityRequirement> alternatives =
                scopes.stream()
                        .map(
                                scope ->
                                        OASFactory.createSecurityRequirement()
                                                .addScheme(ContractFilter.BEARER, scope))
                        .toList();
        operation.setSecurity(alternatives);
        if (operation.getDescription() != null && !scopes.isEmpty()) {
            operation.setDescription(
                    "%s%n%nScope: %s."
                            .formatted(
                                    operation.getDescription().strip(),
                                    scopes.stream()
                                            .map("`%s`"::formatted)
                                            .collect(Collectors.joining(" or "))));
        }
    }

    private void answers(HttpMethod method) {
        Map<String, APIResponse> responses =
                new TreeMap<>(operation.getResponses().getAPIResponses());
        shared(method).forEach(each -> Problems.add(responses, each));
        if (takes(operation, IF_NONE_MATCH)) {
            responses.putIfAbsent(
                    "304", OASFactory.createAPIResponse().description("The caller has it."));
        }
        responses.forEach(
                (status, response) -> {
                    int code = Integer.parseInt(status);
                    if (code >= 400) {
                        Problems.complete(code, response);
                    } else {
                        succeed(code, response);
                    }
                });
        operation.getResponses().setAPIResponses(responses);
    }

    private Stream<Shared> shared(HttpMethod method) {
        return Stream.of(
                        EVERYWHERE.stream(),
                        operation.getRequestBody() == null
                                ? Stream.<Shared>of()
                                : WITH_BODY.stream(),
                        takes(operation, PAGE_TOKEN)
                                ? Stream.of(TOKEN_TOO_OLD)
                                : Stream.<Shared>of(),
                        path.contains("{") ? Stream.of(NOT_FOUND) : Stream.<Shared>of(),
                        takes(operation, IF_MATCH) ? Stream.of(STALE_VERSION) : Stream.<Shared>of(),
                        takes(operation, IF_MATCH) && method != HttpMethod.POST
                                ? Stream.of(VERSION_REQUIRED)
                                : Stream.<Shared>of())
                .flatMap(each -> each);
    }

    private void succeed(int status, APIResponse response) {
        Headers.ofAny(response);
        if (status == 201 || startsWork()) {
            Headers.LOCATION.addTo(response);
        }
        String schema = schemaOf(response);
        // What an action makes is part of a resource, whose version it tells: the move of a deal.
        boolean part = status == 201 && takes(operation, IF_MATCH);
        if (status == 304 || part || (schema != null && versioned.contains(schema))) {
            Headers.E_TAG.addTo(response);
        }
        boolean list = schema != null && schema.endsWith("Page");
        if (status == 200 && takes(operation, PAGE_TOKEN)) {
            Headers.LINK.addTo(response);
        }
        if (list && "OK".equals(response.getDescription())) {
            response.setDescription("One page of the list.");
        }
        if (response.getContent() != null) {
            if (list && !response.getContent().getMediaTypes().containsKey(CSV)) {
                response.getContent().addMediaType(CSV, OASFactory.createMediaType());
            }
            exemplify(response.getContent());
        }
    }

    /// Its answer may come before the work is done, and names where to look then, in either case.
    private boolean startsWork() {
        return operation.getResponses().getAPIResponse("202") != null;
    }

    private void exemplify(Content content) {
        String table = table(content);
        for (Map.Entry<String, MediaType> each : Map.copyOf(content.getMediaTypes()).entrySet()) {
            String type = each.getKey();
            if (isJson(type)) {
                exemplify(each.getValue());
            } else {
                content.addMediaType(type, text(each.getValue(), written(type, table)));
            }
        }
    }

    private @Nullable String written(String type, @Nullable String table) {
        return switch (type) {
            case CSV -> table;
            case MERMAID -> DIAGRAM;
            default ->
                    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 800 450\" role=\"img\"><title>%s</title></svg>"
                            .formatted(operation.getSummary());
        };
    }

    private @Nullable String table(Content content) {
        Map<String, Object> extensions = operation.getExtensions();
        if (extensions != null && extensions.get(CSV_EXAMPLE) instanceof String given) {
            return given;
        }
        return content.getMediaTypes().entrySet().stream()
                .filter(media -> isJson(media.getKey()) && media.getValue().getSchema() != null)
                .findFirst()
                .map(media -> examples.table(media.getValue().getSchema()))
                .orElse(null);
    }

    private static boolean isJson(String type) {
        return type.contains(JSON) && !type.contains("ndjson");
    }

    /// The generator takes what it knows of the JSON for that of any text.
    private static MediaType text(MediaType media, @Nullable String example) {
        MediaType text =
                OASFactory.createMediaType()
                        .schema(OASFactory.createSchema().addType(SchemaType.STRING));
        if (media.getExamples() == null) {
            text.setExample(example);
        } else {
            media.getExamples().values().forEach(OperationDocument::asWritten);
            text.setExamples(media.getExamples());
        }
        return text;
    }

    /// The generator reads text that looks like JSON.
    private static void asWritten(Example example) {
        if (!(example.getValue() instanceof String)) {
            example.setValue(Examples.json(example.getValue()));
        }
    }

    private void exemplify(MediaType media) {
        Schema schema = media.getSchema();
        if (schema != null && media.getExample() == null && media.getExamples() == null) {
            media.setExample(examples.of(schema));
        }
    }
}
