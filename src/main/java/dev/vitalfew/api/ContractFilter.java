package dev.vitalfew.api;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/// Completes the generated contract with what holds for every operation: the bearer credentials,
/// and the problems that any request can meet.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {
    private static final String BEARER = "bearer";
    private static final String PROBLEM = "Problem";
    private static final String PATCH = "Patch";
    private static final String JSON = "application/json";
    private static final String PAGE = "#/components/schemas/Page";

    private static final Map<String, String> EVERYWHERE =
            Map.of(
                    "400", "The request is malformed, or knows a field or parameter that we do not",
                    "401", "No valid credentials",
                    "403", "The credentials lack the scope",
                    "406", "None of the accepted media types can be given",
                    "429", "Too many requests; try again after `Retry-After` seconds",
                    "414", "Path and query are too long",
                    "431", "The headers are too many or too large",
                    "500", "A defect of ours; quote the request id",
                    "503", "The database is away or busy; try again after `Retry-After` seconds");

    private static final Map<String, String> WITH_BODY =
            Map.of(
                    "408", "The body did not arrive in time",
                    "413", "The body is too large",
                    "415", "The content type or the encoding of the body is not read here",
                    "422", "A rule is violated");

    private static final Map<String, String> NAMED = Map.of("404", "There is no such resource");

    private static final Map<String, String> PAGED =
            Map.of("410", "The page token is too old; begin with the first page again");

    private static final Map<String, String> VERSIONED =
            Map.of(
                    "412", "The resource has changed since the version in If-Match",
                    "428", "If-Match is missing");

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.setInfo(
                OASFactory.createInfo()
                        .title("Vitalfew")
                        .version("1")
                        .description(
                                "Account intelligence: which accounts are the vital few, and why."));
        api.setServers(List.of(OASFactory.createServer().url("/")));
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        describe(api.getComponents());
        api.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(BEARER)));
        if (api.getPaths() != null) {
            api.getPaths()
                    .getPathItems()
                    .values()
                    .forEach(
                            path -> {
                                if (path.getPOST() != null) {
                                    IdempotencyContract.describe(path.getPOST());
                                }
                                path.getOperations().values().forEach(this::complete);
                            });
        }
    }

    private static void describe(Components components) {
        components.addSecurityScheme(
                BEARER,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .description("An API key, or a JWT of the configured issuer"));
        components.addSchema(PROBLEM, problemSchema());
        IdempotencyContract.describe(components);
        components
                .getSchemas()
                .forEach(
                        (name, schema) -> {
                            if (name.endsWith(PATCH) && schema.getProperties() != null) {
                                Map<String, Schema> members =
                                        new LinkedHashMap<>(schema.getProperties());
                                members.replaceAll((_, member) -> orNull(member));
                                schema.setProperties(members);
                            }
                        });
    }

    /// Null clears a member of a merge patch. Said here, since the generator would let null into
    /// the schema that the member shares with others.
    private static Schema orNull(Schema member) {
        return member.getRef() == null
                ? member
                : OASFactory.createSchema()
                        .addAnyOf(OASFactory.createSchema().ref(member.getRef()))
                        .addAnyOf(OASFactory.createSchema().addType(SchemaType.NULL));
    }

    private void complete(Operation operation) {
        sayThatListsAreCsvToo(operation);
        addAll(operation, EVERYWHERE);
        if (operation.getRequestBody() != null) {
            addAll(operation, WITH_BODY);
        }
        List<Parameter> parameters =
                operation.getParameters() == null ? List.of() : operation.getParameters();
        if (parameters.stream().anyMatch(each -> each.getIn() == Parameter.In.PATH)) {
            addAll(operation, NAMED);
        }
        if (parameters.stream().anyMatch(each -> "If-Match".equals(each.getName()))) {
            addAll(operation, VERSIONED);
        }
        if (parameters.stream().anyMatch(each -> "pageToken".equals(each.getName()))) {
            addAll(operation, PAGED);
        }
        operation
                .getResponses()
                .getAPIResponses()
                .forEach(
                        (status, response) -> {
                            if (status.charAt(0) >= '4' && response.getContent() == null) {
                                response.setContent(problem("").getContent());
                            }
                        });
    }

    /// Also where another method writes the CSV, of which the generator knows nothing; and as text,
    /// where it would give it the schema of the JSON.
    private static void sayThatListsAreCsvToo(Operation operation) {
        APIResponse response = operation.getResponses().getAPIResponse("200");
        MediaType json =
                response == null || response.getContent() == null
                        ? null
                        : response.getContent().getMediaType(JSON);
        String ref = json == null || json.getSchema() == null ? null : json.getSchema().getRef();
        if (ref != null && ref.startsWith(PAGE)) {
            response.getContent()
                    .addMediaType(
                            CsvBodyWriter.TEXT_CSV,
                            OASFactory.createMediaType()
                                    .schema(OASFactory.createSchema().addType(SchemaType.STRING)));
        }
    }

    /// Sorted, so that the contract differs only where it changed.
    private static void addAll(Operation operation, Map<String, String> problems) {
        new TreeMap<>(problems)
                .forEach(
                        (status, meaning) -> {
                            if (operation.getResponses().getAPIResponse(status) == null) {
                                operation.getResponses().addAPIResponse(status, problem(meaning));
                            }
                        });
    }

    /// A problem response with the one schema that all problems share.
    private static APIResponse problem(String meaning) {
        Schema schema = OASFactory.createSchema().ref("#/components/schemas/" + PROBLEM);
        return OASFactory.createAPIResponse()
                .description(meaning)
                .content(
                        OASFactory.createContent()
                                .addMediaType(
                                        ProblemWriter.MEDIA_TYPE,
                                        OASFactory.createMediaType().schema(schema)));
    }

    /// By hand, since no operation returns [ProblemView]: problems are thrown.
    private static Schema problemSchema() {
        Schema error =
                object("path", "code", "message")
                        .description("One invalid input; the rejected value is not echoed")
                        .addProperty("path", text("Where it stands: `refs[0].source`, `limit`"))
                        .addProperty("code", text("What is wrong"))
                        .addProperty("message", text("What would be right"));
        Schema code = text("The kind of problem, stable, for programs");
        Arrays.stream(ProblemCode.values()).forEach(each -> code.addEnumeration(each.name()));
        return object("type", "title", "status", "detail", "instance", "code", "requestId")
                .description("What every answer from 400 on says (RFC 9457)")
                .addProperty("type", text("The kind of problem: `/problems/stale-version`"))
                .addProperty("title", text("The kind of problem in the reader's language"))
                .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER))
                .addProperty("detail", text("What is wrong with this request"))
                .addProperty("instance", text("The path that was asked"))
                .addProperty("code", code)
                .addProperty("requestId", text("What to quote to the operator"))
                .addProperty(
                        "errors", OASFactory.createSchema().addType(SchemaType.ARRAY).items(error))
                // Single operations add members of their own (RFC 9457, 3.2).
                .additionalPropertiesSchema(OASFactory.createSchema().booleanSchema(true));
    }

    private static Schema object(String... required) {
        return OASFactory.createSchema().addType(SchemaType.OBJECT).required(List.of(required));
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
    }
}
