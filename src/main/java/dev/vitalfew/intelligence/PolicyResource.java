package dev.vitalfew.intelligence;

import static dev.vitalfew.api.ProblemCode.NOT_FOUND;

import dev.vitalfew.api.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/scoring/policies")
@Tag(name = "Scoring")
@Produces(MediaType.APPLICATION_JSON)
public class PolicyResource {
    private final PolicyService policies;

    PolicyResource(PolicyService policies) {
        this.policies = policies;
    }

    @GET
    @RolesAllowed("read")
    @Operation(
            operationId = "listPolicies",
            summary = "All versions of the policy, the newest first",
            description = "Version 1 is built in and applies from 0001-01-01.")
    public Page<PolicyView> list() {
        return Page.of(policies.list(), null);
    }

    @GET
    @Path("/{version}")
    @RolesAllowed("read")
    @Operation(
            operationId = "getPolicy",
            summary = "One version of the policy, whole",
            description = "What its author left out stands there too, as in the version before.")
    @APIResponse(
            responseCode = "200",
            description = "The version",
            content = @Content(schema = @Schema(implementation = PolicyView.class)))
    public PolicyView get(
            @RestPath
                    @Parameter(
                            description = "The number of the version; 1 is built in.",
                            example = "1")
                    String version) {
        if (!version.matches("[0-9]{1,9}")) {
            throw NOT_FOUND.because("versions are numbers from 1");
        }
        return policies.find(Integer.parseInt(version))
                .orElseThrow(() -> NOT_FOUND.because("no version %s of the policy", version));
    }

    @POST
    @RolesAllowed("admin")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createPolicy",
            summary = "Adds a version of the policy",
            description =
                    "What it leaves out stays as in the version before. A version never changes; it applies from its day on, until one with a later day does.")
    @APIResponse(
            responseCode = "201",
            description = "The version",
            content = @Content(schema = @Schema(implementation = PolicyView.class)))
    public RestResponse<PolicyView> create(
            @Valid @NotNull NewPolicy wanted, @Context SecurityContext caller) {
        PolicyView policy = policies.create(wanted, caller.getUserPrincipal().getName());
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, policy)
                .header(
                        HttpHeaders.LOCATION,
                        URI.create("/v1/scoring/policies/" + policy.version()))
                .build();
    }
}
