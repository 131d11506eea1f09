package dev.vitalfew.api.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.IndexView;

/// Turns what the generator reads off the resources into the contract that we publish. The order
/// matters: names before what refers to them, schemas before the examples that are made from them.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {
    static final String BEARER = "bearer";

    private final IndexView classes;

    public ContractFilter(IndexView classes) {
        this.classes = classes;
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.setServers(
                List.of(
                        OASFactory.createServer()
                                .url("/")
                                .description("The server that this contract came from.")));
        api.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(BEARER)));
        Schemas schemas = new Schemas(api);
        new SchemaNames(schemas).settle();
        new Variants(schemas).apply();
        new SchemaRepairs(schemas).apply();
        new RequiredMembers(schemas, classes).apply();
        Glossary.describe(schemas);
        declare(api.getComponents());

        Map<String, PathItem> paths = new TreeMap<>(api.getPaths().getPathItems());
        Set<String> versioned = OperationDocument.versionedSchemas(paths.values().stream());
        Examples examples = new Examples(schemas);
        paths.values().stream()
                .map(PathItem::getPOST)
                .filter(post -> post != null)
                .forEach(IdempotencyContract::describe);
        paths.forEach(
                (path, item) ->
                        item.getOperations()
                                .forEach(
                                        (method, operation) ->
                                                new OperationDocument(
                                                                path, operation, examples,
                                                                versioned)
                                                        .complete(method)));
        api.getPaths().setPathItems(paths);
    }

    private static void declare(Components components) {
        components.addSecurityScheme(
                BEARER,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .description(
                                """
                                An API key, or a JWT of the configured issuer. Scopes are `read`, `write`, `import` and \
                                `admin`; `admin` includes the others.\
                                """));
        Headers.declare(components);
        Problems.declare(components);
        IdempotencyContract.describe(components);
    }
}
