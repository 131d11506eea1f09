package dev.vitalfew.intelligence;

import static dev.vitalfew.api.ProblemCode.NOT_FOUND;

import jakarta.annotation.security.RolesAllowed;
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

@Path("/v1/contacts/{id}/export")
@Tag(name = "Stakeholders")
@RolesAllowed("read")
public class ContactExportResource {
    private final ContactExportService exports;

    ContactExportResource(ContactExportService exports) {
        this.exports = exports;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "exportContact",
            summary = "Everything that is kept about one person, for the person",
            description =
                    "What the contact, ties, parts in deals, work as a coach and interactions say; of other people it holds ids alone.")
    @APIResponse(
            responseCode = "200",
            description = "All of it",
            content = @Content(schema = @Schema(implementation = ContactExportView.class)))
    public ContactExportView get(@RestPath UUID id) {
        return exports.export(id).orElseThrow(() -> NOT_FOUND.because("no contact %s", id));
    }
}
