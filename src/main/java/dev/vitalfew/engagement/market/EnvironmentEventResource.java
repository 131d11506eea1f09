package dev.vitalfew.engagement.market;

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

@Path("/v1/environment-events")
@Tag(name = "Engagement")
@Produces(MediaType.APPLICATION_JSON)
public class EnvironmentEventResource {
    private static final Message WHAT = Message.of("environment event");

    private final EnvironmentEventService facts;

    EnvironmentEventResource(EnvironmentEventService facts) {
        this.facts = facts;
    }

    @GET
    @RolesAllowed("read")
    @Produces({MediaType.APPLICATION_JSON, CsvBodyWriter.TEXT_CSV})
    @Operation(operationId = "listEnvironmentEvents", summary = "Environment events")
    public Page<EnvironmentEventView> list(
            @BeanParam EnvironmentEventQuery query, @BeanParam PageQuery page) {
        return facts.list(new Owner.House(), query, page);
    }

    @POST
    @RolesAllowed("write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createEnvironmentEvent", summary = "Records an environment event")
    @APIResponse(
            responseCode = "201",
            description = "The environment event",
            content = @Content(schema = @Schema(implementation = EnvironmentEventView.class)))
    public RestResponse<EnvironmentEventView> create(@Valid @NotNull NewEnvironmentEvent wanted) {
        EnvironmentEventView made = facts.add(new Owner.House(), wanted);
        return ETags.created(
                "/v1/environment-events/%s".formatted(made.id()), made, made.version());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("read")
    @Operation(operationId = "getEnvironmentEvent", summary = "One environment event")
    @APIResponse(
            responseCode = "200",
            description = "The environment event",
            content = @Content(schema = @Schema(implementation = EnvironmentEventView.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version")
    public RestResponse<EnvironmentEventView> get(
            @RestPath UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        EnvironmentEventView found =
                facts.find(new Owner.House(), id)
                        .orElseThrow(() -> NOT_FOUND.because("no %s %s", WHAT, id));
        return ETags.okUnlessKnown(found, found.version(), ifNoneMatch);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed("write")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "updateEnvironmentEvent",
            summary = "Changes the given members of an environment event",
            description =
                    "A JSON Merge Patch (RFC 7396): what is left out stays, null clears, and a list replaces the whole.")
    @APIResponse(
            responseCode = "200",
            description = "The environment event as it stands now",
            content = @Content(schema = @Schema(implementation = EnvironmentEventView.class)))
    public RestResponse<EnvironmentEventView> update(
            @RestPath UUID id, @BeanParam IfMatch expected, @NotNull EnvironmentEventPatch patch) {
        EnvironmentEventView changed =
                facts.update(new Owner.House(), id, patch::appliedTo, expected.required())
                        .orProblem(WHAT, id);
        return ETags.ok(changed, changed.version());
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed("write")
    @Operation(operationId = "deleteEnvironmentEvent", summary = "Removes an environment event")
    @APIResponse(responseCode = "204", description = "Removed")
    public void delete(@RestPath UUID id, @BeanParam IfMatch expected) {
        facts.remove(new Owner.House(), id, expected.required()).orProblem(WHAT, id);
    }
}
