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

@Path("/v1/accounts/{id}/services")
@Tag(name = "Engagement")
@Produces(MediaType.APPLICATION_JSON)
public class ServiceDeliveryResource {
    private static final Message WHAT = Message.of("service");

    private final ServiceDeliveryService facts;

    ServiceDeliveryResource(ServiceDeliveryService facts) {
        this.facts = facts;
    }

    @GET
    @RolesAllowed("read")
    @Produces({MediaType.APPLICATION_JSON, CsvBodyWriter.TEXT_CSV})
    @Operation(operationId = "listServices", summary = "Services of an account")
    public Page<ServiceDeliveryView> list(
            @RestPath UUID id, @BeanParam ServiceDeliveryQuery query, @BeanParam PageQuery page) {
        return facts.list(new Owner.Account(id), query, page);
    }

    @POST
    @RolesAllowed("write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createServiceDelivery", summary = "Records a service of an account")
    @APIResponse(
            responseCode = "201",
            description = "The service",
            content = @Content(schema = @Schema(implementation = ServiceDeliveryView.class)))
    public RestResponse<ServiceDeliveryView> create(
            @RestPath UUID id, @Valid @NotNull NewServiceDelivery wanted) {
        ServiceDeliveryView made = facts.add(new Owner.Account(id), wanted);
        return ETags.created(
                "/v1/accounts/%s/services/%s".formatted(id, made.id()), made, made.version());
    }

    @GET
    @Path("/{serviceDeliveryId}")
    @RolesAllowed("read")
    @Operation(operationId = "getServiceDelivery", summary = "One service")
    @APIResponse(
            responseCode = "200",
            description = "The service",
            content = @Content(schema = @Schema(implementation = ServiceDeliveryView.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version")
    public RestResponse<ServiceDeliveryView> get(
            @RestPath UUID id,
            @RestPath UUID serviceDeliveryId,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        ServiceDeliveryView found =
                facts.find(new Owner.Account(id), serviceDeliveryId)
                        .orElseThrow(() -> NOT_FOUND.because("no %s %s", WHAT, serviceDeliveryId));
        return ETags.okUnlessKnown(found, found.version(), ifNoneMatch);
    }

    @PATCH
    @Path("/{serviceDeliveryId}")
    @RolesAllowed("write")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "updateServiceDelivery",
            summary = "Changes the given members of a service",
            description =
                    "A JSON Merge Patch (RFC 7396): what is left out stays, null clears, and a list replaces the whole.")
    @APIResponse(
            responseCode = "200",
            description = "The service as it stands now",
            content = @Content(schema = @Schema(implementation = ServiceDeliveryView.class)))
    public RestResponse<ServiceDeliveryView> update(
            @RestPath UUID id,
            @RestPath UUID serviceDeliveryId,
            @BeanParam IfMatch expected,
            @NotNull ServiceDeliveryPatch patch) {
        ServiceDeliveryView changed =
                facts.update(
                                new Owner.Account(id),
                                serviceDeliveryId,
                                patch::appliedTo,
                                expected.required())
                        .orProblem(WHAT, serviceDeliveryId);
        return ETags.ok(changed, changed.version());
    }

    @DELETE
    @Path("/{serviceDeliveryId}")
    @RolesAllowed("write")
    @Operation(operationId = "deleteServiceDelivery", summary = "Removes a service")
    @APIResponse(responseCode = "204", description = "Removed")
    public void delete(
            @RestPath UUID id, @RestPath UUID serviceDeliveryId, @BeanParam IfMatch expected) {
        facts.remove(new Owner.Account(id), serviceDeliveryId, expected.required())
                .orProblem(WHAT, serviceDeliveryId);
    }
}
