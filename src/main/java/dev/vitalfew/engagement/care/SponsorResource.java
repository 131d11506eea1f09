package dev.vitalfew.engagement.care;

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

@Path("/v1/accounts/{id}/sponsors")
@Tag(name = "Engagement")
@Produces(MediaType.APPLICATION_JSON)
public class SponsorResource {
    private static final Message WHAT = Message.of("sponsor");

    private final SponsorService facts;

    SponsorResource(SponsorService facts) {
        this.facts = facts;
    }

    @GET
    @RolesAllowed("read")
    @Produces({MediaType.APPLICATION_JSON, CsvBodyWriter.TEXT_CSV})
    @Operation(operationId = "listSponsors", summary = "Sponsors of an account, the latest first")
    public Page<SponsorView> list(
            @RestPath UUID id, @BeanParam SponsorQuery query, @BeanParam PageQuery page) {
        return facts.list(new Owner.Account(id), query, page);
    }

    @POST
    @RolesAllowed("write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createSponsor", summary = "Records a sponsor of an account")
    @APIResponse(
            responseCode = "201",
            description = "The sponsor",
            content = @Content(schema = @Schema(implementation = SponsorView.class)))
    public RestResponse<SponsorView> create(@RestPath UUID id, @Valid @NotNull NewSponsor wanted) {
        SponsorView made = facts.add(new Owner.Account(id), wanted);
        return ETags.created(
                "/v1/accounts/%s/sponsors/%s".formatted(id, made.id()), made, made.version());
    }

    @GET
    @Path("/{sponsorId}")
    @RolesAllowed("read")
    @Operation(operationId = "getSponsor", summary = "One sponsor")
    @APIResponse(
            responseCode = "200",
            description = "The sponsor",
            content = @Content(schema = @Schema(implementation = SponsorView.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version")
    public RestResponse<SponsorView> get(
            @RestPath UUID id,
            @RestPath UUID sponsorId,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        SponsorView found =
                facts.find(new Owner.Account(id), sponsorId)
                        .orElseThrow(() -> NOT_FOUND.because("no %s %s", WHAT, sponsorId));
        return ETags.okUnlessKnown(found, found.version(), ifNoneMatch);
    }

    @PATCH
    @Path("/{sponsorId}")
    @RolesAllowed("write")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "updateSponsor",
            summary = "Changes the given members of a sponsor",
            description =
                    "A JSON Merge Patch (RFC 7396): what is left out stays, null clears, and a list replaces the whole.")
    @APIResponse(
            responseCode = "200",
            description = "The sponsor as it stands now",
            content = @Content(schema = @Schema(implementation = SponsorView.class)))
    public RestResponse<SponsorView> update(
            @RestPath UUID id,
            @RestPath UUID sponsorId,
            @BeanParam IfMatch expected,
            @NotNull SponsorPatch patch) {
        SponsorView changed =
                facts.update(
                                new Owner.Account(id),
                                sponsorId,
                                patch::appliedTo,
                                expected.required())
                        .orProblem(WHAT, sponsorId);
        return ETags.ok(changed, changed.version());
    }

    @DELETE
    @Path("/{sponsorId}")
    @RolesAllowed("write")
    @Operation(operationId = "deleteSponsor", summary = "Removes a sponsor")
    @APIResponse(responseCode = "204", description = "Removed")
    public void delete(@RestPath UUID id, @RestPath UUID sponsorId, @BeanParam IfMatch expected) {
        facts.remove(new Owner.Account(id), sponsorId, expected.required())
                .orProblem(WHAT, sponsorId);
    }
}
