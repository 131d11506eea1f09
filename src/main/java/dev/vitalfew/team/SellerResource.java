package dev.vitalfew.team;

import static dev.vitalfew.api.ProblemCode.NOT_FOUND;

import dev.vitalfew.api.ETags;
import dev.vitalfew.api.ExternalRef;
import dev.vitalfew.api.IfMatch;
import dev.vitalfew.api.Message;
import dev.vitalfew.api.Page;
import dev.vitalfew.api.PageQuery;
import dev.vitalfew.team.SellerService.Upserted;
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

@Path("/v1/sellers")
@Tag(name = "Team")
@Produces(MediaType.APPLICATION_JSON)
public class SellerResource {
    private static final Message WHAT = Message.of("seller");

    private final SellerService sellers;

    SellerResource(SellerService sellers) {
        this.sellers = sellers;
    }

    @POST
    @RolesAllowed("write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createSeller",
            summary = "Adds a seller",
            description = "The name is enough.")
    @APIResponse(
            responseCode = "201",
            description = "The seller",
            content = @Content(schema = @Schema(implementation = SellerView.class)))
    @APIResponse(responseCode = "409", description = "Another seller has one of the references")
    public RestResponse<SellerView> create(@Valid @NotNull NewSeller wanted) {
        SellerView seller = sellers.create(wanted);
        return ETags.created("/v1/sellers/" + seller.id(), seller, seller.version());
    }

    @GET
    @RolesAllowed("read")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "listSellers",
            summary = "Sellers, newest first unless sorted",
            description = "Values of one filter are alternatives, filters narrow each other.")
    public Page<SellerView> list(@BeanParam SellerQuery query, @BeanParam PageQuery page) {
        return sellers.list(query, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("read")
    @Operation(
            operationId = "getSeller",
            summary = "One seller",
            description = "With the `ETag` that a change of it has to name.")
    @APIResponse(
            responseCode = "200",
            description = "The seller",
            content = @Content(schema = @Schema(implementation = SellerView.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version")
    public RestResponse<SellerView> get(
            @RestPath UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        SellerView seller =
                sellers.find(id).orElseThrow(() -> NOT_FOUND.because("no %s %s", WHAT, id));
        return ETags.okUnlessKnown(seller, seller.version(), ifNoneMatch);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed("write")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "updateSeller",
            summary = "Changes the given members of a seller",
            description =
                    "A JSON Merge Patch (RFC 7396): what is left out stays, null clears, and a list replaces the whole list.")
    @APIResponse(
            responseCode = "200",
            description = "The seller as it stands now",
            content = @Content(schema = @Schema(implementation = SellerView.class)))
    @APIResponse(responseCode = "409", description = "Another seller has one of the references")
    public RestResponse<SellerView> update(
            @RestPath UUID id, @BeanParam IfMatch expected, @NotNull SellerPatch patch) {
        SellerView seller = sellers.update(id, patch, expected.required()).orProblem(WHAT, id);
        return ETags.ok(seller, seller.version());
    }

    @PUT
    @Path("/by-ref/{source}/{externalId}")
    @RolesAllowed("write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "upsertSeller",
            summary = "Adds the seller that has this reference, or replaces it",
            description =
                    """
                    The body is the whole seller: members left out are cleared, and references left out are taken from \
                    it, except the one in the path. Two at once make one seller. Where nothing differs, the version stays.\
                    """)
    @APIResponse(
            responseCode = "200",
            description = "There was one; it is replaced",
            content = @Content(schema = @Schema(implementation = SellerView.class)))
    @APIResponse(
            responseCode = "201",
            description = "There was none; it is added",
            content = @Content(schema = @Schema(implementation = SellerView.class)))
    @APIResponse(
            responseCode = "409",
            description = "Another seller has one of the references in the body")
    public RestResponse<SellerView> upsert(
            @RestPath String source,
            @RestPath String externalId,
            @Valid @NotNull NewSeller wanted) {
        Upserted done = sellers.upsert(ExternalRef.ofPath(source, externalId), wanted);
        SellerView seller = done.view();
        return done.created()
                ? ETags.created("/v1/sellers/" + seller.id(), seller, seller.version())
                : ETags.ok(seller, seller.version());
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed("write")
    @Operation(
            operationId = "deleteSeller",
            summary = "Removes a seller whom nothing refers to",
            description =
                    "Refused while purchases are credited to the seller, or people report to them.")
    @APIResponse(responseCode = "204", description = "Removed")
    @APIResponse(
            responseCode = "409",
            description =
                    "Purchases, ties, deals or interactions name the seller, people report to them, or an import is being merged")
    public void delete(@RestPath UUID id, @BeanParam IfMatch expected) {
        sellers.remove(id, expected.required()).orProblem(WHAT, id);
    }
}
