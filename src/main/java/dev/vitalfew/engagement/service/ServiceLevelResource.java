package dev.vitalfew.engagement.service;

import static dev.vitalfew.api.ProblemCode.NOT_FOUND;

import dev.vitalfew.api.CsvBodyWriter;
import dev.vitalfew.api.ETags;
import dev.vitalfew.api.IfMatch;
import dev.vitalfew.api.Message;
import dev.vitalfew.api.Page;
import dev.vitalfew.api.PageQuery;
import dev.vitalfew.engagement.facts.Owner;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/service-levels")
@Tag(name = "Engagement")
@Produces(MediaType.APPLICATION_JSON)
public class ServiceLevelResource {
    private static final Message WHAT = Message.of("service level");

    private final ServiceLevelService facts;

    ServiceLevelResource(ServiceLevelService facts) {
        this.facts = facts;
    }

    @GET
    @RolesAllowed("read")
    @Produces({MediaType.APPLICATION_JSON, CsvBodyWriter.TEXT_CSV})
    @Operation(operationId = "listServiceLevels", summary = "Service levels")
    public Page<ServiceLevelView> list(
            @BeanParam ServiceLevelQuery query, @BeanParam PageQuery page) {
        return facts.list(new Owner.House(), query, page);
    }

    @POST
    @RolesAllowed("write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createServiceLevel", summary = "Records a service level")
    @APIResponse(responseCode = "409", description = "The tier has a level from that day on")
    @APIResponse(
            responseCode = "201",
            description = "The service level",
            content = @Content(schema = @Schema(implementation = ServiceLevelView.class)))
    public RestResponse<ServiceLevelView> create(@Valid @NotNull NewServiceLevel wanted) {
        ServiceLevelView made = facts.add(new Owner.House(), wanted);
        return ETags.created("/v1/service-levels/%s".formatted(made.id()), made, made.version());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("read")
    @Operation(operationId = "getServiceLevel", summary = "One service level")
    @APIResponse(
            responseCode = "200",
            description = "The service level",
            content = @Content(schema = @Schema(implementation = ServiceLevelView.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version")
    public RestResponse<ServiceLevelView> get(
            @RestPath UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        ServiceLevelView found =
                facts.find(new Owner.House(), id)
                        .orElseThrow(() -> NOT_FOUND.because("no %s %s", WHAT, id));
        return ETags.okUnlessKnown(found, found.version(), ifNoneMatch);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed("write")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "updateServiceLevel",
            summary = "Changes the given members of a service level",
            description =
                    "A JSON Merge Patch (RFC 7396): what is left out stays, null clears, and a list replaces the whole.")
    @APIResponse(
            responseCode = "200",
            description = "The service level as it stands now",
            content = @Content(schema = @Schema(implementation = ServiceLevelView.class)))
    @APIResponse(responseCode = "409", description = "The tier has a level from that day on")
    public RestResponse<ServiceLevelView> update(
            @RestPath UUID id, @BeanParam IfMatch expected, @NotNull ServiceLevelPatch patch) {
        ServiceLevelView changed =
                facts.update(new Owner.House(), id, patch::appliedTo, expected.required())
                        .orProblem(WHAT, id);
        return ETags.ok(changed, changed.version());
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed("write")
    @Operation(operationId = "deleteServiceLevel", summary = "Removes a service level")
    @APIResponse(responseCode = "204", description = "Removed")
    public void delete(@RestPath UUID id, @BeanParam IfMatch expected) {
        facts.remove(new Owner.House(), id, expected.required()).orProblem(WHAT, id);
    }
}
