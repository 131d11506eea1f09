package dev.vitalfew.stakeholder;

import static dev.vitalfew.api.ProblemCode.NOT_FOUND;

import dev.vitalfew.api.ETags;
import dev.vitalfew.api.IfMatch;
import dev.vitalfew.api.Message;
import jakarta.annotation.security.RolesAllowed;
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

@Path("/v1/contacts/{id}")
@Tag(name = "Stakeholders")
@Produces(MediaType.APPLICATION_JSON)
public class ContactResource {
    private static final Message WHAT = Message.of("contact");

    private final ContactService contacts;
    private final FarewellService farewells;

    ContactResource(ContactService contacts, FarewellService farewells) {
        this.contacts = contacts;
        this.farewells = farewells;
    }

    @GET
    @RolesAllowed("read")
    @Operation(operationId = "getContact", summary = "One contact")
    @APIResponse(
            responseCode = "200",
            description = "The contact",
            content = @Content(schema = @Schema(implementation = ContactView.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version")
    public RestResponse<ContactView> get(
            @RestPath UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        ContactView contact =
                contacts.find(id).orElseThrow(() -> NOT_FOUND.because("no %s %s", WHAT, id));
        return ETags.okUnlessKnown(contact, contact.version(), ifNoneMatch);
    }

    @PATCH
    @RolesAllowed("write")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "updateContact",
            summary = "Changes the given members of a contact",
            description =
                    "A JSON Merge Patch (RFC 7396): what is left out stays, null clears, and a list replaces the whole list.")
    @APIResponse(
            responseCode = "200",
            description = "The contact as it stands now",
            content = @Content(schema = @Schema(implementation = ContactView.class)))
    @APIResponse(responseCode = "409", description = "Another contact has one of the references")
    public RestResponse<ContactView> update(
            @RestPath UUID id, @BeanParam IfMatch expected, @NotNull ContactPatch patch) {
        ContactView contact = contacts.update(id, patch, expected.required()).orProblem(WHAT, id);
        return ETags.ok(contact, contact.version());
    }

    @DELETE
    @RolesAllowed("write")
    @Operation(
            operationId = "deleteContact",
            summary = "Removes a contact of whom nothing is known",
            description = "To forget a person with all that is known of them, erase the contact.")
    @APIResponse(responseCode = "204", description = "Removed")
    @APIResponse(
            responseCode = "409",
            description =
                    "People report to the contact, or it has ties, roles, coaching or interactions")
    public void delete(@RestPath UUID id, @BeanParam IfMatch expected) {
        farewells.remove(id, expected.required()).orProblem(WHAT, id);
    }

    @POST
    @Path("/erase")
    @RolesAllowed("write")
    @Operation(
            operationId = "eraseContact",
            summary = "Forgets a person",
            description =
                    """
                    Gone are the contact, its references, attributes, ties, roles and coaching; those who reported to it \
                    report to nobody. Interactions stay without the person: where nobody else of the account took part, \
                    their free text goes too, and in all others of the account the name is struck out. \
                    Imports reject a row that would bring the contact back under one of its keys. Final.\
                    """)
    @APIResponse(
            responseCode = "200",
            description = "What was forgotten",
            content = @Content(schema = @Schema(implementation = Erasure.class)))
    public Erasure erase(@RestPath UUID id) {
        return farewells.erase(id).orElseThrow(() -> NOT_FOUND.because("no %s %s", WHAT, id));
    }
}
