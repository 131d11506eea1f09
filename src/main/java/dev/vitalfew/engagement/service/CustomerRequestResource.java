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

@Path("/v1/accounts/{id}/requests")
@Tag(name = "Engagement")
@Produces(MediaType.APPLICATION_JSON)
public class CustomerRequestResource {
    private static final Message WHAT = Message.of("request");

    private final CustomerRequestService facts;

    CustomerRequestResource(CustomerRequestService facts) {
        this.facts = facts;
    }

    @GET
    @RolesAllowed("read")
    @Produces({MediaType.APPLICATION_JSON, CsvBodyWriter.TEXT_CSV})
    @Operation(operationId = "listRequests", summary = "Requests of an account")
    public Page<CustomerRequestView> list(
            @RestPath UUID id, @BeanParam CustomerRequestQuery query, @BeanParam PageQuery page) {
        return facts.list(new Owner.Account(id), query, page);
    }

    @POST
    @RolesAllowed("write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createCustomerRequest", summary = "Records a request of an account")
    @APIResponse(
            responseCode = "201",
            description = "The request",
            content = @Content(schema = @Schema(implementation = CustomerRequestView.class)))
    public RestResponse<CustomerRequestView> create(
            @RestPath UUID id, @Valid @NotNull NewCustomerRequest wanted) {
        CustomerRequestView made = facts.add(new Owner.Account(id), wanted);
        return ETags.created(
                "/v1/accounts/%s/requests/%s".formatted(id, made.id()), made, made.version());
    }

    @GET
    @Path("/{customerRequestId}")
    @RolesAllowed("read")
    @Operation(operationId = "getCustomerRequest", summary = "One request")
    @APIResponse(
            responseCode = "200",
            description = "The request",
            content = @Content(schema = @Schema(implementation = CustomerRequestView.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version")
    public RestResponse<CustomerRequestView> get(
            @RestPath UUID id,
            @RestPath UUID customerRequestId,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        CustomerRequestView found =
                facts.find(new Owner.Account(id), customerRequestId)
                        .orElseThrow(() -> NOT_FOUND.because("no %s %s", WHAT, customerRequestId));
        return ETags.okUnlessKnown(found, found.version(), ifNoneMatch);
    }

    @PATCH
    @Path("/{customerRequestId}")
    @RolesAllowed("write")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "updateCustomerRequest",
            summary = "Changes the given members of a request",
            description =
                    "A JSON Merge Patch (RFC 7396): what is left out stays, null clears, and a list replaces the whole.")
    @APIResponse(
            responseCode = "200",
            description = "The request as it stands now",
            content = @Content(schema = @Schema(implementation = CustomerRequestView.class)))
    public RestResponse<CustomerRequestView> update(
            @RestPath UUID id,
            @RestPath UUID customerRequestId,
            @BeanParam IfMatch expected,
            @NotNull CustomerRequestPatch patch) {
        CustomerRequestView changed =
                facts.update(
                                new Owner.Account(id),
                                customerRequestId,
                                patch::appliedTo,
                                expected.required())
                        .orProblem(WHAT, customerRequestId);
        return ETags.ok(changed, changed.version());
    }

    @DELETE
    @Path("/{customerRequestId}")
    @RolesAllowed("write")
    @Operation(operationId = "deleteCustomerRequest", summary = "Removes a request")
    @APIResponse(responseCode = "204", description = "Removed")
    public void delete(
            @RestPath UUID id, @RestPath UUID customerRequestId, @BeanParam IfMatch expected) {
        facts.remove(new Owner.Account(id), customerRequestId, expected.required())
                .orProblem(WHAT, customerRequestId);
    }
}
