package dev.vitalfew.api;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/// Completes the generated contract with what holds for every operation: the bearer credentials,
/// and the problems that any request can meet.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {
    private static final String BEARER = "bearer";

    private static final Map<String, String> EVERYWHERE =
            Map.of(
                    "400", "The request is malformed, or knows a field or parameter that we do not",
                    "401", "No valid credentials",
                    "403", "The credentials lack the scope",
                    "406", "None of the accepted media types can be given",
                    "500", "A defect of ours; quote the request id",
                    "503", "The database is away or busy; try again after `Retry-After` seconds");

    private static final Map<String, String> WITH_BODY =
            Map.of(
                    "413", "The body is too large",
                    "415", "The content type or the encoding of the body is not read here",
                    "422", "A rule is violated");

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getInfo()
                .title("Vitalfew")
                .version("1")
                .description("Account intelligence: which accounts are the vital few, and why.");
        api.setServers(List.of(OASFactory.createServer().url("/")));
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        api.getComponents()
                .addSecurityScheme(
                        BEARER,
                        OASFactory.createSecurityScheme()
                                .type(
                                        org.eclipse.microprofile.openapi.models.security
                                                .SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description("An API key, or a JWT of the configured issuer"));
        api.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(BEARER)));
        api.getPaths().getPathItems().values().forEach(ContractFilter::complete);
    }

    private static void complete(PathItem path) {
        path.getOperations()
                .forEach(
                        (method, operation) -> {
                            addAll(operation, EVERYWHERE);
                            if (operation.getRequestBody() != null) {
                                addAll(operation, WITH_BODY);
                            }
                            boolean named =
                                    operation.getParameters() != null
                                            && operation.getParameters().stream()
                                                    .anyMatch(
                                                            parameter ->
                                                                    parameter.getIn()
                                                                            == org.eclipse
                                                                                    .microprofile
                                                                                    .openapi.models
                                                                                    .parameters
                                                                                    .Parameter.In
                                                                                    .PATH);
                            if (named) {
                                addAll(operation, Map.of("404", "There is no such resource"));
                            }
                            boolean versioned =
                                    operation.getParameters() != null
                                            && operation.getParameters().stream()
                                                    .anyMatch(
                                                            parameter ->
                                                                    "If-Match"
                                                                            .equals(
                                                                                    parameter
                                                                                            .getName()));
                            if (versioned) {
                                addAll(
                                        operation,
                                        Map.of(
                                                "412",
                                                        "The resource has changed since the version in If-Match",
                                                "428", "If-Match is missing"));
                            }
                        });
    }

    private static void addAll(Operation operation, Map<String, String> problems) {
        problems.forEach(
                (status, meaning) -> {
                    if (operation.getResponses().getAPIResponse(status) == null) {
                        operation.getResponses().addAPIResponse(status, problem(meaning));
                    }
                });
    }

    /// A problem response with the one schema that all problems share.
    static APIResponse problem(String meaning) {
        Schema schema = OASFactory.createSchema().ref("#/components/schemas/Problem");
        return OASFactory.createAPIResponse()
                .description(meaning)
                .content(
                        OASFactory.createContent()
                                .addMediaType(
                                        ProblemWriter.MEDIA_TYPE,
                                        OASFactory.createMediaType().schema(schema)));
    }
}
