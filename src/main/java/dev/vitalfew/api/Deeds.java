package dev.vitalfew.api;

import dev.vitalfew.api.Written.Deed;
import io.agroal.api.AgroalDataSource;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/// Tells of writes while their transaction is still open. A dry run is none, nor is an operation
/// that who may only read may call: it computes.
@Singleton
class Deeds {
    private static final String DRY_RUN = "dryRun";
    private static final String READ = "read";

    private final Event<Written> written;
    private final AgroalDataSource database;
    private final Origins origins;
    private final AlsoChanged alsoChanged;
    private final RoutingContext http;

    Deeds(
            Event<Written> written,
            AgroalDataSource database,
            Origins origins,
            AlsoChanged alsoChanged,
            RoutingContext http) {
        this.written = written;
        this.database = database;
        this.origins = origins;
        this.alsoChanged = alsoChanged;
        this.http = http;
    }

    void tell(Method operation, Answer.Returned returned) {
        if (http.queryParam(DRY_RUN).contains("true") || isOpenToReaders(operation)) {
            return;
        }
        Deed deed =
                new Deed(
                        origins.current(),
                        nameOf(operation),
                        resource(operation, returned),
                        alsoChanged.ids(),
                        returned.status());
        Jdbc.call(
                database,
                connection -> {
                    written.fire(new Written(connection, deed));
                    return true;
                });
    }

    private static boolean isOpenToReaders(Method operation) {
        RolesAllowed allowed =
                Stream.of(operation, operation.getDeclaringClass())
                        .map(each -> each.getAnnotation(RolesAllowed.class))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        return allowed != null && List.of(allowed.value()).contains(READ);
    }

    private static String nameOf(Method operation) {
        Operation said = operation.getAnnotation(Operation.class);
        return said == null || said.operationId().isEmpty()
                ? operation.getName()
                : said.operationId();
    }

    private ResourcePath resource(Method operation, Answer.Returned returned) {
        String template = template(operation);
        String location = returned.headers().get(HttpHeaders.LOCATION);
        return location != null && !template.endsWith("}")
                ? ResourcePath.made(location)
                : ResourcePath.named(template, http.normalizedPath(), idIn(returned.entity()));
    }

    private static String template(Method operation) {
        Path above = operation.getDeclaringClass().getAnnotation(Path.class);
        Path below = operation.getAnnotation(Path.class);
        return (above == null ? "" : above.value()) + (below == null ? "" : "/" + below.value());
    }

    private static @Nullable String idIn(@Nullable Object view) {
        if (!(view instanceof Record)) {
            return null;
        }
        for (RecordComponent component : view.getClass().getRecordComponents()) {
            if (component.getName().equals("id")) {
                try {
                    return String.valueOf(component.getAccessor().invoke(view));
                } catch (ReflectiveOperationException hidden) {
                    return null; // a view that other rooms cannot read has no id for them
                }
            }
        }
        return null;
    }
}
