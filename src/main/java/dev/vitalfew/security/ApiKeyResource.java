package dev.vitalfew.security;

import static dev.vitalfew.api.ProblemCode.CONFLICT_STATE;
import static dev.vitalfew.api.ProblemCode.NOT_FOUND;
import static dev.vitalfew.api.ProblemCode.STALE_VERSION;

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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/api-keys")
@Tag(name = "Access")
@RolesAllowed("admin")
public class ApiKeyResource {
    private final ApiKeyService keys;

    ApiKeyResource(ApiKeyService keys) {
        this.keys = keys;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createApiKey",
            summary = "Issues a key; its secret is shown in this answer only",
            description =
                    "Only a hash of the key is kept. Two keys of one name may be active at once, so that one can replace the other.")
    @APIResponse(
            responseCode = "201",
            description = "The key with its secret",
            content = @Content(schema = @Schema(implementation = ApiKey.class)))
    public RestResponse<ApiKey> create(@Valid @NotNull NewApiKey wanted) {
        ApiKey key = keys.issue(wanted);
        return ETags.created("/v1/api-keys/" + key.id(), key, key.version());
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "listApiKeys",
            summary = "All keys, newest first, revoked ones included",
            description = "Secrets are never shown again.")
    public Page<ApiKey> list(@BeanParam ApiKeyQuery query, @BeanParam PageQuery page) {
        return keys.list(query, page);
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getApiKey",
            summary = "One key, without its secret",
            description = "With the `ETag` that its revocation has to name.")
    @APIResponse(
            responseCode = "200",
            description = "The key",
            content = @Content(schema = @Schema(implementation = ApiKey.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version")
    public RestResponse<ApiKey> get(
            @RestPath UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        ApiKey key = keys.find(id).orElseThrow(() -> NOT_FOUND.because("no API key %s", id));
        return ETags.okUnlessKnown(key, key.version(), ifNoneMatch);
    }

    @POST
    @Path("/{id}/rotate")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "rotateApiKey",
            summary = "Issues a successor of a key, and lets the key itself end after an overlap",
            description =
                    """
                    The successor has the same name and scopes; its secret is shown in this answer only. Both keys \
                    work during the overlap, a day unless asked otherwise. A key is rotated once, and only when its \
                    own predecessor has ended.\
                    """)
    @APIResponse(
            responseCode = "200",
            description = "The successor with its secret",
            content = @Content(schema = @Schema(implementation = ApiKey.class)))
    @APIResponse(
            responseCode = "409",
            description = "The key has ended, has a successor, or its predecessor still works")
    public RestResponse<ApiKey> rotate(
            @RestPath UUID id, @RequestBody(required = false) @Valid @Nullable KeyRotation wanted) {
        return switch (keys.rotate(id, wanted == null ? KeyRotation.USUAL : wanted)) {
            case Rotation.Rotated(ApiKey successor) -> ETags.ok(successor, successor.version());
            case Rotation.Refused(Message because) -> throw CONFLICT_STATE.because(because);
            case Rotation.Missing() -> throw NOT_FOUND.because("no API key %s", id);
        };
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "revokeApiKey",
            summary = "Revokes a key at once; it stays in the list",
            description = "Requests with the key get 401 from now on.")
    @APIResponse(responseCode = "204", description = "Revoked")
    public void revoke(@RestPath UUID id, @BeanParam IfMatch expected) {
        switch (keys.revoke(id, expected.required())) {
            case Revocation.Revoked() -> {}
            case Revocation.Stale(long current) ->
                    throw STALE_VERSION.because("version is now %d", current);
            case Revocation.Missing() -> throw NOT_FOUND.because("no API key %s", id);
        }
    }
}
