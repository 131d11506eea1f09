package dev.vitalfew.team.members;

import static dev.vitalfew.api.ProblemCode.NOT_FOUND;

import dev.vitalfew.api.ETags;
import dev.vitalfew.api.IfMatch;
import dev.vitalfew.api.Message;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/accounts/{id}/dedicated-team")
@Tag(name = "Team")
@Produces(MediaType.APPLICATION_JSON)
public class DedicatedTeamResource {
    private final DedicatedTeamService teams;

    DedicatedTeamResource(DedicatedTeamService teams) {
        this.teams = teams;
    }

    @GET
    @RolesAllowed("read")
    @Operation(
            operationId = "getDedicatedTeam",
            summary = "The team at a customer's site: functions required against those present",
            description =
                    "A function is present while a dedicated member of the account's team has a role of that name. The ETag is the version of what is required; who is present changes with the day, so there is no 304.")
    @APIResponse(
            responseCode = "200",
            description = "The team",
            content = @Content(schema = @Schema(implementation = DedicatedTeamView.class)))
    public RestResponse<DedicatedTeamView> get(
            @RestPath UUID id,
            @QueryParam("on") @Parameter(description = "The day; today where left out.")
                    @Nullable LocalDate on) {
        DedicatedTeamView team =
                teams.find(id, on)
                        .orElseThrow(
                                () ->
                                        NOT_FOUND.because(
                                                "nothing is required of a team of an account %s",
                                                id));
        return ETags.ok(team, team.version());
    }

    @GET
    @Path("/cost")
    @RolesAllowed("read")
    @Operation(
            operationId = "getDedicatedCost",
            summary = "What the team at a customer's site cost in a period",
            description =
                    "The yearly cost of each dedicated member, for so many of 365 days as the membership has in the period.")
    @APIResponse(
            responseCode = "200",
            description = "The cost",
            content = @Content(schema = @Schema(implementation = DedicatedCostView.class)))
    @APIResponse(responseCode = "422", description = "The period has no day")
    public DedicatedCostView cost(
            @RestPath UUID id,
            @QueryParam("from")
                    @Parameter(description = "The first day; a year before `to` where left out.")
                    @Nullable LocalDate from,
            @QueryParam("to")
                    @Parameter(description = "The first day after; tomorrow where left out.")
                    @Nullable LocalDate to) {
        return teams.cost(id, from, to).orElseThrow(() -> NOT_FOUND.because("no account %s", id));
    }

    @PUT
    @RolesAllowed("write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putDedicatedTeam",
            summary = "Says which functions the team at a customer's site has to fill",
            description = "The first time without `If-Match`, from then on with it.")
    @APIResponse(
            responseCode = "200",
            description = "There was something; it is replaced",
            content = @Content(schema = @Schema(implementation = DedicatedTeamView.class)))
    @APIResponse(
            responseCode = "201",
            description = "There was nothing",
            content = @Content(schema = @Schema(implementation = DedicatedTeamView.class)))
    public RestResponse<DedicatedTeamView> put(
            @RestPath UUID id,
            @BeanParam IfMatch expected,
            @Valid @NotNull NewDedicatedTeam wanted) {
        return teams.put(id, wanted, expected)
                .answer(
                        "/v1/accounts/%s/dedicated-team".formatted(id),
                        Message.of("account %s", id));
    }
}
