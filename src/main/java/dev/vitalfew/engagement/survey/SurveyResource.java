package dev.vitalfew.engagement.survey;

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

@Path("/v1/surveys")
@Tag(name = "Engagement")
@Produces(MediaType.APPLICATION_JSON)
public class SurveyResource {
    private static final Message WHAT = Message.of("survey");

    private final SurveyService facts;

    SurveyResource(SurveyService facts) {
        this.facts = facts;
    }

    @GET
    @RolesAllowed("read")
    @Produces({MediaType.APPLICATION_JSON, CsvBodyWriter.TEXT_CSV})
    @Operation(operationId = "listSurveys", summary = "Surveys, the latest first")
    public Page<SurveyView> list(@BeanParam SurveyQuery query, @BeanParam PageQuery page) {
        return facts.list(new Owner.House(), query, page);
    }

    @POST
    @RolesAllowed("write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createSurvey", summary = "Records a survey")
    @APIResponse(
            responseCode = "409",
            description = "Another survey is called so, or responses hang on it")
    @APIResponse(
            responseCode = "201",
            description = "The survey",
            content = @Content(schema = @Schema(implementation = SurveyView.class)))
    public RestResponse<SurveyView> create(@Valid @NotNull NewSurvey wanted) {
        SurveyView made = facts.add(new Owner.House(), wanted);
        return ETags.created("/v1/surveys/%s".formatted(made.id()), made, made.version());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("read")
    @Operation(operationId = "getSurvey", summary = "One survey")
    @APIResponse(
            responseCode = "200",
            description = "The survey",
            content = @Content(schema = @Schema(implementation = SurveyView.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version")
    public RestResponse<SurveyView> get(
            @RestPath UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        SurveyView found =
                facts.find(new Owner.House(), id)
                        .orElseThrow(() -> NOT_FOUND.because("no %s %s", WHAT, id));
        return ETags.okUnlessKnown(found, found.version(), ifNoneMatch);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed("write")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "updateSurvey",
            summary = "Changes the given members of a survey",
            description =
                    "A JSON Merge Patch (RFC 7396): what is left out stays, null clears, and a list replaces the whole.")
    @APIResponse(
            responseCode = "200",
            description = "The survey as it stands now",
            content = @Content(schema = @Schema(implementation = SurveyView.class)))
    @APIResponse(
            responseCode = "409",
            description = "Another survey is called so, or responses hang on it")
    public RestResponse<SurveyView> update(
            @RestPath UUID id, @BeanParam IfMatch expected, @NotNull SurveyPatch patch) {
        SurveyView changed =
                facts.update(new Owner.House(), id, patch::appliedTo, expected.required())
                        .orProblem(WHAT, id);
        return ETags.ok(changed, changed.version());
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed("write")
    @Operation(operationId = "deleteSurvey", summary = "Removes a survey")
    @APIResponse(responseCode = "204", description = "Removed")
    @APIResponse(responseCode = "409", description = "Responses hang on the survey")
    public void delete(@RestPath UUID id, @BeanParam IfMatch expected) {
        facts.remove(new Owner.House(), id, expected.required()).orProblem(WHAT, id);
    }

    @POST
    @Path("/{id}/sample")
    @RolesAllowed("write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({MediaType.APPLICATION_JSON, CsvBodyWriter.TEXT_CSV})
    @Operation(
            operationId = "drawSample",
            summary = "Draws a random sample of the active accounts for a survey",
            description =
                    "The same seed draws the same accounts. The survey remembers the last draw, and its results are weighed against the population of that.")
    @APIResponse(
            responseCode = "200",
            description = "The sample",
            content = @Content(schema = @Schema(implementation = SampleView.class)))
    public SampleView sample(@RestPath UUID id, @Valid @NotNull NewSample wanted) {
        return facts.sample(id, wanted).orElseThrow(() -> NOT_FOUND.because("no %s %s", WHAT, id));
    }
}
