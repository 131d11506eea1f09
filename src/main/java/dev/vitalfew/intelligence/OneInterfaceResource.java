package dev.vitalfew.intelligence;

import dev.vitalfew.api.CsvBodyWriter;
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

@Path("/v1/portfolio")
@Tag(name = "Team")
@RolesAllowed("read")
@Produces({MediaType.APPLICATION_JSON, CsvBodyWriter.TEXT_CSV})
public class OneInterfaceResource {
    private final OneInterfaceService interfaces;

    OneInterfaceResource(OneInterfaceService interfaces) {
        this.interfaces = interfaces;
    }

    @GET
    @Path("/unmanaged")
    @Operation(
            operationId = "listUnmanaged",
            summary =
                    "Accounts of the tiers KEY and STRATEGIC without a key account manager, by name")
    public Page<UnmanagedView> unmanaged(@BeanParam DayQuery query, @BeanParam PageQuery page) {
        return interfaces.unmanaged(query, page);
    }

    @GET
    @Path("/collisions")
    @Operation(
            operationId = "listCollisions",
            summary = "Visits of two sellers to one account within seven days, the latest first",
            description =
                    "Team events (kind EVENT) and visits at the same moment are no collisions.")
    public Page<CollisionView> collisions(
            @BeanParam CollisionQuery query, @BeanParam PageQuery page) {
        return interfaces.collisions(query, page);
    }
}
