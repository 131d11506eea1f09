package dev.vitalfew.engagement.survey;

import static dev.vitalfew.api.ProblemCode.NOT_FOUND;

import dev.vitalfew.api.CsvBodyWriter;
import dev.vitalfew.api.ETags;
import dev.vitalfew.api.IfMatch;
import dev.vitalfew.api.Message;
import dev.vitalfew.api.Page;
import dev.vitalfew.api.PageQuery;
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

@Path("/v1/surveys/{id}/responses")
@Tag(name = "Engagement")
@Produces(MediaType.APPLICATION_JSON)
public class SurveyResponseResource {
    private static final Message WHAT = Message.of("response");

    private final SurveyResponseService facts;

    SurveyResponseResource(SurveyResponseService facts) {
        this.facts = facts;
    }

    @GET
    @RolesAllowed("read")
    @Produces({MediaType.APPLICATION_JSON, CsvBodyWriter.TEXT_CSV})
    @Operation(
            operationId = "listSurveyResponses",
            summary = "Responses to a survey, the latest first")
    public Page<SurveyResponseView> list(
            @RestPath UUID id, @BeanParam SurveyResponseQuery query, @BeanParam PageQuery page) {
        return facts.ofSurvey(id, query, page);
    }

    @POST
    @RolesAllowed("write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createSurveyResponse",
            summary = "Records a response to a survey",
            description =
                    "A rating of 1 or 2 needs a reason; it opens an implicit need of the account, and a request to be answered within 14 days.")
    @APIResponse(
            responseCode = "201",
            description = "The response",
            content = @Content(schema = @Schema(implementation = SurveyResponseView.class)))
    public RestResponse<SurveyResponseView> create(
            @RestPath UUID id, @Valid @NotNull NewSurveyResponse wanted) {
        SurveyResponseView made = facts.add(id, wanted);
        return ETags.created(
                "/v1/surveys/%s/responses/%s".formatted(id, made.id()), made, made.version());
    }

    @GET
    @Path("/{responseId}")
    @RolesAllowed("read")
    @Operation(operationId = "getSurveyResponse", summary = "One response")
    @APIResponse(
            responseCode = "200",
            description = "The response",
            content = @Content(schema = @Schema(implementation = SurveyResponseView.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version")
    public RestResponse<SurveyResponseView> get(
            @RestPath UUID id,
            @RestPath UUID responseId,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        SurveyResponseView found =
                facts.findIn(id, responseId)
                        .orElseThrow(() -> NOT_FOUND.because("no %s %s", WHAT, responseId));
        return ETags.okUnlessKnown(found, found.version(), ifNoneMatch);
    }

    @PATCH
    @Path("/{responseId}")
    @RolesAllowed("write")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "updateSurveyResponse",
            summary = "Changes the given members of a response",
            description =
                    "A JSON Merge Patch (RFC 7396): what is left out stays, null clears, and a list replaces the whole.")
    @APIResponse(
            responseCode = "200",
            description = "The response as it stands now",
            content = @Content(schema = @Schema(implementation = SurveyResponseView.class)))
    public RestResponse<SurveyResponseView> update(
            @RestPath UUID id,
            @RestPath UUID responseId,
            @BeanParam IfMatch expected,
            @NotNull SurveyResponsePatch patch) {
        SurveyResponseView changed =
                facts.updateIn(id, responseId, patch, expected.required())
                        .orProblem(WHAT, responseId);
        return ETags.ok(changed, changed.version());
    }

    @DELETE
    @Path("/{responseId}")
    @RolesAllowed("write")
    @Operation(operationId = "deleteSurveyResponse", summary = "Removes a response")
    @APIResponse(responseCode = "204", description = "Removed")
    public void delete(@RestPath UUID id, @RestPath UUID responseId, @BeanParam IfMatch expected) {
        facts.removeIn(id, responseId, expected.required()).orProblem(WHAT, responseId);
    }
}
