package dev.vitalfew.engagement.contracts;

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

@Path("/v1/accounts/{id}/contracts")
@Tag(name = "Ledger")
@Produces(MediaType.APPLICATION_JSON)
public class ContractResource {
    private static final Message WHAT = Message.of("contract");

    private final ContractService facts;

    ContractResource(ContractService facts) {
        this.facts = facts;
    }

    @GET
    @RolesAllowed("read")
    @Produces({MediaType.APPLICATION_JSON, CsvBodyWriter.TEXT_CSV})
    @Operation(operationId = "listContracts", summary = "Contracts of an account, the latest first")
    public Page<ContractView> list(
            @RestPath UUID id, @BeanParam ContractQuery query, @BeanParam PageQuery page) {
        return facts.list(new Owner.Account(id), query, page);
    }

    @POST
    @RolesAllowed("write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createContract", summary = "Records a contract of an account")
    @APIResponse(
            responseCode = "201",
            description = "The contract",
            content = @Content(schema = @Schema(implementation = ContractView.class)))
    public RestResponse<ContractView> create(
            @RestPath UUID id, @Valid @NotNull NewContract wanted) {
        ContractView made = facts.add(new Owner.Account(id), wanted);
        return ETags.created(
                "/v1/accounts/%s/contracts/%s".formatted(id, made.id()), made, made.version());
    }

    @GET
    @Path("/{contractId}")
    @RolesAllowed("read")
    @Operation(operationId = "getContract", summary = "One contract")
    @APIResponse(
            responseCode = "200",
            description = "The contract",
            content = @Content(schema = @Schema(implementation = ContractView.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version")
    public RestResponse<ContractView> get(
            @RestPath UUID id,
            @RestPath UUID contractId,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        ContractView found =
                facts.find(new Owner.Account(id), contractId)
                        .orElseThrow(() -> NOT_FOUND.because("no %s %s", WHAT, contractId));
        return ETags.okUnlessKnown(found, found.version(), ifNoneMatch);
    }

    @PATCH
    @Path("/{contractId}")
    @RolesAllowed("write")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "updateContract",
            summary = "Changes the given members of a contract",
            description =
                    "A JSON Merge Patch (RFC 7396): what is left out stays, null clears, and a list replaces the whole.")
    @APIResponse(
            responseCode = "200",
            description = "The contract as it stands now",
            content = @Content(schema = @Schema(implementation = ContractView.class)))
    public RestResponse<ContractView> update(
            @RestPath UUID id,
            @RestPath UUID contractId,
            @BeanParam IfMatch expected,
            @NotNull ContractPatch patch) {
        ContractView changed =
                facts.update(
                                new Owner.Account(id),
                                contractId,
                                patch::appliedTo,
                                expected.required())
                        .orProblem(WHAT, contractId);
        return ETags.ok(changed, changed.version());
    }

    @DELETE
    @Path("/{contractId}")
    @RolesAllowed("write")
    @Operation(operationId = "deleteContract", summary = "Removes a contract")
    @APIResponse(responseCode = "204", description = "Removed")
    public void delete(@RestPath UUID id, @RestPath UUID contractId, @BeanParam IfMatch expected) {
        facts.remove(new Owner.Account(id), contractId, expected.required())
                .orProblem(WHAT, contractId);
    }
}
