package dev.vitalfew.api;

import static java.util.Comparator.comparing;

import io.quarkus.arc.All;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/// Every code that a caller can meet, from the enumerations that the code itself throws.
@Path("/v1/reference/error-codes")
@Tag(name = "Reference")
@RolesAllowed({"read", "write", "import"})
public class ErrorCodeResource {
    private final List<ErrorCode> codes;
    private final RoutingContext http;

    ErrorCodeResource(@All List<ErrorCode.Source> sources, RoutingContext http) {
        this.codes =
                sources.stream()
                        .flatMap(source -> source.codes().stream())
                        .sorted(comparing(ErrorCode::kind)) // those of one kind stay in their order
                        .toList();
        this.http = http;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listErrorCodes",
            summary = "All error codes and what they mean, in the language of the reader",
            description =
                    "Those of answers from 400 on, of the single inputs that they name, and of rejected rows of imports; more may come.")
    @APIResponse(
            responseCode = "200",
            description = "The codes, in English or Chinese as `Accept-Language` prefers",
            content = @Content(schema = @Schema(implementation = ErrorCodesView.class)))
    public RestResponse<ErrorCodesView> list() {
        Locale reader = RequestContext.of(http).language();
        List<ErrorCodesView.Entry> entries =
                codes.stream().map(code -> ErrorCodesView.Entry.of(code, reader)).toList();
        return RestResponse.ResponseBuilder.ok(new ErrorCodesView(entries))
                .header(HttpHeaders.CONTENT_LANGUAGE, reader.getLanguage())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
