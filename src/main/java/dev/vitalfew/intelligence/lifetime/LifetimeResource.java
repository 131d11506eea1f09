package dev.vitalfew.intelligence.lifetime;

import static dev.vitalfew.api.ProblemCode.NOT_FOUND;

import dev.vitalfew.api.ReaderLanguage;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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

@Path("/v1/accounts/{id}/lifetime")
@Tag(name = "Scoring")
@RolesAllowed("read")
@APIResponse(responseCode = "422", description = "No such currency or horizon")
public class LifetimeResource {
    private final LifetimeService lifetimes;

    LifetimeResource(LifetimeService lifetimes) {
        this.lifetimes = lifetimes;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getLifetime",
            summary = "Whether an account will buy again, how often, and what that is worth",
            description =
                    """
                    By the models that were fitted last, to all accounts or to a namespace that this one is in. What \
                    cannot be said is null, and `reasons` says why.""")
    @APIResponse(
            responseCode = "200",
            description = "The outlook",
            content = @Content(schema = @Schema(implementation = LifetimeView.class)))
    public LifetimeView get(
            @RestPath UUID id, @BeanParam LifetimeQuery query, @BeanParam ReaderLanguage language) {
        return lifetimes
                .lifetime(id, query, language.locale())
                .orElseThrow(() -> NOT_FOUND.because("no account %s", id));
    }
}
