package dev.vitalfew.feed;

import dev.vitalfew.api.Text;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which lines of the audit a list shows. Values of one filter are alternatives, filters narrow
/// each other.
record AuditQuery(
        @QueryParam("caller")
                @Parameter(description = "`operator`, `key:<prefix>` or `jwt:<subject>`.")
                List<String> caller,
        @QueryParam("operation") @Parameter(description = "An operationId of this contract.")
                List<String> operation,
        @QueryParam("resourceType")
                @Parameter(
                        description = "The collection that the write was in, such as `accounts`.")
                List<String> resourceType,
        @QueryParam("resourceId")
                @Parameter(
                        description =
                                "Writes that named this resource, or changed it along with others.")
                List<String> resourceId,
        @QueryParam("requestId") @Parameter(description = "The `X-Request-Id` of the answer.")
                List<String> requestId,
        @QueryParam("from") @Parameter(description = "First moment that counts.")
                @Nullable Instant from,
        @QueryParam("to") @Parameter(description = "First moment that counts no more.")
                @Nullable Instant to) {
    AuditQuery {
        caller = normalised(caller);
        operation = normalised(operation);
        resourceType = normalised(resourceType);
        resourceId = normalised(resourceId);
        requestId = normalised(requestId);
    }

    private static List<String> normalised(List<String> values) {
        return values.stream().map(Text::normalised).toList();
    }
}
