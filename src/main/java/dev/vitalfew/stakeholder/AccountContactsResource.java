package dev.vitalfew.stakeholder;

import dev.vitalfew.api.CsvBodyWriter;
import dev.vitalfew.api.ETags;
import dev.vitalfew.api.Page;
import dev.vitalfew.api.PageQuery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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

@Path("/v1/accounts/{id}/contacts")
@Tag(name = "Stakeholders")
@Produces(MediaType.APPLICATION_JSON)
public class AccountContactsResource {
    private final ContactService contacts;

    AccountContactsResource(ContactService contacts) {
        this.contacts = contacts;
    }

    @GET
    @RolesAllowed("read")
    @Produces({MediaType.APPLICATION_JSON, CsvBodyWriter.TEXT_CSV})
    @Operation(
            operationId = "listContacts",
            summary = "Contacts of an account, newest first unless sorted",
            description = "Without personal attributes: those are shown one person at a time.")
    public Page<ContactView> list(
            @RestPath UUID id, @BeanParam ContactQuery query, @BeanParam PageQuery page) {
        return contacts.list(id, query, page);
    }

    @POST
    @RolesAllowed("write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createContact", summary = "Adds a contact to an account")
    @APIResponse(
            responseCode = "201",
            description = "The contact",
            content = @Content(schema = @Schema(implementation = ContactView.class)))
    @APIResponse(responseCode = "409", description = "Another contact has one of the references")
    public RestResponse<ContactView> create(@RestPath UUID id, @Valid @NotNull NewContact wanted) {
        ContactView contact = contacts.create(id, wanted);
        return ETags.created("/v1/contacts/" + contact.id(), contact, contact.version());
    }
}
