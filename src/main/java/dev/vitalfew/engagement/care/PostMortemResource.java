package dev.vitalfew.engagement.care;

import static dev.vitalfew.api.ProblemCode.NOT_FOUND;

import dev.vitalfew.api.ETags;
import dev.vitalfew.api.IfMatch;
import dev.vitalfew.api.Message;
import dev.vitalfew.engagement.facts.Owner;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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

@Path("/v1/accounts/{id}/post-mortem")
@Tag(name = "Engagement")
@Produces(MediaType.APPLICATION_JSON)
public class PostMortemResource {
    private static final Message WHAT = Message.of("post-mortem of account");

    private final PostMortemService postMortems;

    PostMortemResource(PostMortemService postMortems) {
        this.postMortems = postMortems;
    }

    @GET
    @RolesAllowed("read")
    @Operation(operationId = "getPostMortem", summary = "Why a customer was lost")
    @APIResponse(
            responseCode = "200",
            description = "The post-mortem",
            content = @Content(schema = @Schema(implementation = PostMortemView.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version")
    public RestResponse<PostMortemView> get(
            @RestPath UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        PostMortemView found =
                postMortems
                        .findOnly(new Owner.Account(id))
                        .orElseThrow(() -> NOT_FOUND.because("no %s %s", WHAT, id));
        return ETags.okUnlessKnown(found, found.version(), ifNoneMatch);
    }

    @PUT
    @RolesAllowed("write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putPostMortem",
            summary = "Says why a customer was lost",
            description =
                    "The first time without `If-Match`, from then on with it. It counts as written in time within 30 days of the loss.")
    @APIResponse(
            responseCode = "200",
            description = "The post-mortem as it stands now",
            content = @Content(schema = @Schema(implementation = PostMortemView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The first one",
            content = @Content(schema = @Schema(implementation = PostMortemView.class)))
    public RestResponse<PostMortemView> put(
            @RestPath UUID id, @BeanParam IfMatch expected, @Valid @NotNull NewPostMortem wanted) {
        return postMortems
                .putOnly(new Owner.Account(id), wanted, expected)
                .answer("/v1/accounts/%s/post-mortem".formatted(id), Message.of("account %s", id));
    }

    @DELETE
    @RolesAllowed("write")
    @Operation(operationId = "deletePostMortem", summary = "Removes the post-mortem of a customer")
    @APIResponse(responseCode = "204", description = "Removed")
    public void delete(@RestPath UUID id, @BeanParam IfMatch expected) {
        postMortems.removeOnly(new Owner.Account(id), expected).orProblem(WHAT, id);
    }
}
