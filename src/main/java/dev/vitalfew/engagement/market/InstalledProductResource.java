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

@Path("/v1/accounts/{id}/installed-base")
@Tag(name = "Engagement")
@Produces(MediaType.APPLICATION_JSON)
public class InstalledProductResource {
    private static final Message WHAT = Message.of("installed product");

    private final InstalledProductService facts;

    InstalledProductResource(InstalledProductService facts) {
        this.facts = facts;
    }

    @GET
    @RolesAllowed("read")
    @Produces({MediaType.APPLICATION_JSON, CsvBodyWriter.TEXT_CSV})
    @Operation(operationId = "listInstalledBase", summary = "Installed products of an account")
    public Page<InstalledProductView> list(
            @RestPath UUID id, @BeanParam InstalledProductQuery query, @BeanParam PageQuery page) {
        return facts.list(new Owner.Account(id), query, page);
    }

    @POST
    @RolesAllowed("write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createInstalledProduct",
            summary = "Records an installed product of an account")
    @APIResponse(
            responseCode = "201",
            description = "The installed product",
            content = @Content(schema = @Schema(implementation = InstalledProductView.class)))
    public RestResponse<InstalledProductView> create(
            @RestPath UUID id, @Valid @NotNull NewInstalledProduct wanted) {
        InstalledProductView made = facts.add(new Owner.Account(id), wanted);
        return ETags.created(
                "/v1/accounts/%s/installed-base/%s".formatted(id, made.id()), made, made.version());
    }

    @GET
    @Path("/{installedProductId}")
    @RolesAllowed("read")
    @Operation(operationId = "getInstalledProduct", summary = "One installed product")
    @APIResponse(
            responseCode = "200",
            description = "The installed product",
            content = @Content(schema = @Schema(implementation = InstalledProductView.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version")
    public RestResponse<InstalledProductView> get(
            @RestPath UUID id,
            @RestPath UUID installedProductId,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        InstalledProductView found =
                facts.find(new Owner.Account(id), installedProductId)
                        .orElseThrow(() -> NOT_FOUND.because("no %s %s", WHAT, installedProductId));
        return ETags.okUnlessKnown(found, found.version(), ifNoneMatch);
    }

    @PATCH
    @Path("/{installedProductId}")
    @RolesAllowed("write")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "updateInstalledProduct",
            summary = "Changes the given members of an installed product",
            description =
                    "A JSON Merge Patch (RFC 7396): what is left out stays, null clears, and a list replaces the whole.")
    @APIResponse(
            responseCode = "200",
            description = "The installed product as it stands now",
            content = @Content(schema = @Schema(implementation = InstalledProductView.class)))
    public RestResponse<InstalledProductView> update(
            @RestPath UUID id,
            @RestPath UUID installedProductId,
            @BeanParam IfMatch expected,
            @NotNull InstalledProductPatch patch) {
        InstalledProductView changed =
                facts.update(
                                new Owner.Account(id),
                                installedProductId,
                                patch::appliedTo,
                                expected.required())
                        .orProblem(WHAT, installedProductId);
        return ETags.ok(changed, changed.version());
    }

    @DELETE
    @Path("/{installedProductId}")
    @RolesAllowed("write")
    @Operation(operationId = "deleteInstalledProduct", summary = "Removes an installed product")
    @APIResponse(responseCode = "204", description = "Removed")
    public void delete(
            @RestPath UUID id, @RestPath UUID installedProductId, @BeanParam IfMatch expected) {
        facts.remove(new Owner.Account(id), installedProductId, expected.required())
                .orProblem(WHAT, installedProductId);
    }
}
