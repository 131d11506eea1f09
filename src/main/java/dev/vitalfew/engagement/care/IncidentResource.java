package dev.vitalfew.engagement.care;

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

@Path("/v1/accounts/{id}/incidents")
@Tag(name = "Engagement")
@Produces(MediaType.APPLICATION_JSON)
public class IncidentResource {
    private static final Message WHAT = Message.of("incident");

    private final IncidentService facts;

    IncidentResource(IncidentService facts) {
        this.facts = facts;
    }

    @GET
    @RolesAllowed("read")
    @Produces({MediaType.APPLICATION_JSON, CsvBodyWriter.TEXT_CSV})
    @Operation(operationId = "listIncidents", summary = "Incidents of an account, the latest first")
    public Page<IncidentView> list(
            @RestPath UUID id, @BeanParam IncidentQuery query, @BeanParam PageQuery page) {
        return facts.list(new Owner.Account(id), query, page);
    }

    @POST
    @RolesAllowed("write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createIncident", summary = "Records an incident of an account")
    @APIResponse(
            responseCode = "201",
            description = "The incident",
            content = @Content(schema = @Schema(implementation = IncidentView.class)))
    public RestResponse<IncidentView> create(
            @RestPath UUID id, @Valid @NotNull NewIncident wanted) {
        IncidentView made = facts.add(new Owner.Account(id), wanted);
        return ETags.created(
                "/v1/accounts/%s/incidents/%s".formatted(id, made.id()), made, made.version());
    }

    @GET
    @Path("/{incidentId}")
    @RolesAllowed("read")
    @Operation(operationId = "getIncident", summary = "One incident")
    @APIResponse(
            responseCode = "200",
            description = "The incident",
            content = @Content(schema = @Schema(implementation = IncidentView.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version")
    public RestResponse<IncidentView> get(
            @RestPath UUID id,
            @RestPath UUID incidentId,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        IncidentView found =
                facts.find(new Owner.Account(id), incidentId)
                        .orElseThrow(() -> NOT_FOUND.because("no %s %s", WHAT, incidentId));
        return ETags.okUnlessKnown(found, found.version(), ifNoneMatch);
    }

    @PATCH
    @Path("/{incidentId}")
    @RolesAllowed("write")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "updateIncident",
            summary = "Changes the given members of an incident",
            description =
                    "A JSON Merge Patch (RFC 7396): what is left out stays, null clears, and a list replaces the whole.")
    @APIResponse(
            responseCode = "200",
            description = "The incident as it stands now",
            content = @Content(schema = @Schema(implementation = IncidentView.class)))
    public RestResponse<IncidentView> update(
            @RestPath UUID id,
            @RestPath UUID incidentId,
            @BeanParam IfMatch expected,
            @NotNull IncidentPatch patch) {
        IncidentView changed =
                facts.update(
                                new Owner.Account(id),
                                incidentId,
                                patch::appliedTo,
                                expected.required())
                        .orProblem(WHAT, incidentId);
        return ETags.ok(changed, changed.version());
    }

    @DELETE
    @Path("/{incidentId}")
    @RolesAllowed("write")
    @Operation(operationId = "deleteIncident", summary = "Removes an incident")
    @APIResponse(responseCode = "204", description = "Removed")
    public void delete(@RestPath UUID id, @RestPath UUID incidentId, @BeanParam IfMatch expected) {
        facts.remove(new Owner.Account(id), incidentId, expected.required())
                .orProblem(WHAT, incidentId);
    }
}
