package dev.vitalfew.stakeholder;

import static dev.vitalfew.api.ProblemCode.NOT_FOUND;

import dev.vitalfew.api.CsvBodyWriter;
import dev.vitalfew.api.Page;
import dev.vitalfew.api.PageQuery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/contacts/{id}/coaching")
@Tag(name = "Stakeholders")
@Produces(MediaType.APPLICATION_JSON)
public class CoachingResource {
    private final CoachingService coaching;

    CoachingResource(CoachingService coaching) {
        this.coaching = coaching;
    }

    @GET
    @RolesAllowed("read")
    @Produces({MediaType.APPLICATION_JSON, CsvBodyWriter.TEXT_CSV})
    @Operation(operationId = "listCoaching", summary = "What a coach did for us, newest first")
    public Page<CoachingView> list(
            @RestPath UUID id, @BeanParam CoachingQuery query, @BeanParam PageQuery page) {
        return coaching.list(id, query, page);
    }

    @POST
    @RolesAllowed("write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createCoaching", summary = "Records what a coach did for us")
    @APIResponse(
            responseCode = "201",
            description = "What was done",
            content = @Content(schema = @Schema(implementation = CoachingView.class)))
    public RestResponse<CoachingView> create(
            @RestPath UUID id, @Valid @NotNull NewCoaching wanted) {
        CoachingView done = coaching.create(id, wanted);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, done)
                .header(
                        HttpHeaders.LOCATION,
                        URI.create("/v1/contacts/%s/coaching/%s".formatted(id, done.id())))
                .build();
    }

    @GET
    @Path("/{coachingId}")
    @RolesAllowed("read")
    @Operation(
            operationId = "getCoaching",
            summary = "One thing that a coach did for us",
            description = "What a coach did stands as it was written down; it is not changed.")
    @APIResponse(
            responseCode = "200",
            description = "The work of the coach",
            content = @Content(schema = @Schema(implementation = CoachingView.class)))
    public CoachingView get(@RestPath UUID id, @RestPath UUID coachingId) {
        return coaching.find(id, coachingId)
                .orElseThrow(
                        () -> NOT_FOUND.because("no coaching %s by contact %s", coachingId, id));
    }
}
