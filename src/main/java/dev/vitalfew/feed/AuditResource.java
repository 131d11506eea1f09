package dev.vitalfew.feed;

import dev.vitalfew.api.Page;
import dev.vitalfew.api.PageQuery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/audit")
@Tag(name = "Access")
public class AuditResource {
    private final AuditService audit;

    AuditResource(AuditService audit) {
        this.audit = audit;
    }

    @GET
    @RolesAllowed("admin")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "listAudit",
            summary = "Who did what, when and from where, newest first",
            description =
                    """
                    One line for each write that was answered below 400, committed together with it; an import has its line \
                    when its rows land. Requests that were refused have none, nor have replays under an idempotency key, dry \
                    runs, and batches of which no item was done. Bodies are not kept, so neither are secrets.\
                    """)
    public Page<AuditView> list(@BeanParam AuditQuery query, @BeanParam PageQuery page) {
        return audit.list(query, page);
    }
}
