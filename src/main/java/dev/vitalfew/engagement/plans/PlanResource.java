package dev.vitalfew.engagement.plans;

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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
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

@Path("/v1/accounts/{id}/plan")
@Tag(name = "Engagement")
@Produces(MediaType.APPLICATION_JSON)
public class PlanResource {
    private final PlanService plans;

    PlanResource(PlanService plans) {
        this.plans = plans;
    }

    @GET
    @RolesAllowed("read")
    @Operation(operationId = "getAccountPlan", summary = "The plan for a customer that is in force")
    @APIResponse(
            responseCode = "200",
            description = "The plan",
            content = @Content(schema = @Schema(implementation = PlanView.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version")
    public RestResponse<PlanView> get(
            @RestPath UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        PlanView plan =
                plans.find(id)
                        .orElseThrow(
                                () -> NOT_FOUND.because("there is no plan for account %s", id));
        return ETags.okUnlessKnown(plan, plan.version(), ifNoneMatch);
    }

    @PUT
    @RolesAllowed("write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putAccountPlan",
            summary = "Makes a new version of the plan for a customer",
            description =
                    "The first time without `If-Match`, from then on with it. Earlier versions stay.")
    @APIResponse(
            responseCode = "200",
            description = "The new version",
            content = @Content(schema = @Schema(implementation = PlanView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The first version",
            content = @Content(schema = @Schema(implementation = PlanView.class)))
    public RestResponse<PlanView> put(
            @RestPath UUID id, @BeanParam IfMatch expected, @Valid @NotNull NewPlan wanted) {
        return plans.put(id, wanted, expected)
                .answer("/v1/accounts/%s/plan".formatted(id), Message.of("account %s", id));
    }

    @GET
    @Path("/versions")
    @RolesAllowed("read")
    @Produces({MediaType.APPLICATION_JSON, CsvBodyWriter.TEXT_CSV})
    @Operation(
            operationId = "listAccountPlans",
            summary = "All versions of the plan for a customer, the newest first")
    public Page<PlanView> versions(@RestPath UUID id, @BeanParam PageQuery page) {
        return plans.versions(id, page);
    }
}
