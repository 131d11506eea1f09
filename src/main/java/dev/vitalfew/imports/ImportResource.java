package dev.vitalfew.imports;

import static dev.vitalfew.api.ProblemCode.INVALID_PARAMETER;
import static dev.vitalfew.api.ProblemCode.NOT_FOUND;

import dev.vitalfew.api.Page;
import dev.vitalfew.api.PageQuery;
import dev.vitalfew.api.UnlimitedBody;
import dev.vitalfew.api.contract.OperationDocument;
import dev.vitalfew.imports.ImportIntake.Taken;
import dev.vitalfew.imports.ImportRequests.BodyHeaders;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.net.URI;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/// One path takes a type to post to and an id to get, and OpenAPI allows it one name. On virtual
/// threads, all of it: an upload may take hours, and its thread waits for the sender most of the
/// time.
@Path("/v1/imports")
@Tag(name = "Imports")
@RunOnVirtualThread
public class ImportResource {
    private final ImportRequests requests;
    private final ImportIntake intake;
    private final ImportKeys keys;
    private final ImportService imports;
    private final ImportErrorService errors;

    ImportResource(
            ImportRequests requests,
            ImportIntake intake,
            ImportKeys keys,
            ImportService imports,
            ImportErrorService errors) {
        this.requests = requests;
        this.intake = intake;
        this.keys = keys;
        this.imports = imports;
        this.errors = errors;
    }

    @POST
    @Path("/{idOrType}")
    @Consumes({"text/csv", "application/x-ndjson"})
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed("import")
    @UnlimitedBody
    @Operation(
            operationId = "startImport",
            summary = "Imports a file of any length",
            description =
                    """
                    A key that is known is updated, so a file that is sent twice changes nothing the second time. All good \
                    rows land together; rejected ones are listed under `links.errors`. Without `wait` the answer comes as \
                    soon as the file is received.

                    Columns by type, `*` is required; keys and references are those of `source`.

                    - `accounts`: external_id*, name*, industry, country, employees, annual_revenue, currency, \
                    parent_external_id, class, status, channel_role
                    - `sellers`: external_id*, name*, email, manager_ref, team
                    - `contacts`: account_ref*, external_id*, name*, title, department, level, email, phone, reports_to_ref. \
                    A contact stays with its account. Keys of contacts who were erased are `ROW_ERASED`.
                    - `ties`: account_ref*, from_ref*, from_kind, to_ref*, to_kind, kind*, weight, since, confirmed_on. \
                    `from_kind` and `to_kind` are CONTACT unless they say SELLER; both ends and `kind` are the key.
                    - `deals`: external_id*, account_ref, name (both required of new ones), stage, outcome, amount, currency, \
                    opened_on, closed_on, expected_close_on, seller_ref, product_line, source. A stage that differs from the \
                    stored one is a stage change at the time of the import, or on `closed_on` where that is earlier.
                    - `stage-changes`: deal_ref*, to*, at*, by, reason: the history of deals as another system knows it. \
                    A deal, a moment and a stage are the key; what is told joins what is stored in the order of the \
                    moments, and the deal stands where its history leads. The first entry, which an import of deals had to \
                    assume, gives way to a change that is told of the same day.
                    - `interactions`: account_ref*, external_id*, kind*, at*, seller_ref, contact_ref (several split by \
                    a vertical bar), deal_ref, outcome, advance_action, advance_due_on, summary. ADVANCE needs both columns of the \
                    advance; a moment without an offset is UTC.
                    - `purchases`: account_ref*, order_no*, line_no, ordered_on*, product, product_line, quantity, amount*, cost, \
                    currency, seller_ref, commission
                    - `costs`: account_ref*, cost_ref*, kind*, incurred_on*, amount*, currency, note
                    - `contracts`: account_ref*, external_id*, title, starts_on*, ends_on, product_line, total, currency, note
                    - `survey-responses`: account_ref*, survey*, responded_on*, rating*, reason. `survey` is a name; one that \
                    is unknown comes to be. A rating of 1 or 2 needs a reason, and opens an implicit need and a request.
                    - `exchange-rates`: currency*, on*, rate*

                    An absent column keeps what is stored, an empty cell clears it.

                    An `Idempotency-Key` stands for the import until it is known to have failed: nothing of a failed one \
                    landed, so the same key sends it again. The body of a retry is read to its end, since only then it is \
                    known to be the same.\
                    """)
    @APIResponse(
            responseCode = "200",
            description = "The import, which ended within `wait`",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    @APIResponse(
            responseCode = "202",
            description = "The import, which goes on",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    @APIResponse(responseCode = "507", description = "The server has no room for the upload")
    public RestResponse<ImportView> start(
            @RestPath("idOrType")
                    @Parameter(
                            description =
                                    "What the rows are: `accounts`, `contacts`, `ties`, `deals`, `stage-changes`, `interactions`, `sellers`, `purchases`, `costs`, `contracts`, `survey-responses` or `exchange-rates`.",
                            example = "purchases")
                    String type,
            @BeanParam ImportQuery query,
            @Context HttpHeaders headers,
            @RequestBody(
                            required = true,
                            description = "CSV with a header, or one JSON object a line",
                            content = {
                                @Content(
                                        mediaType = "text/csv",
                                        schema = @Schema(type = SchemaType.STRING),
                                        examples =
                                                @ExampleObject(
                                                        name = "purchases",
                                                        value =
                                                                """
                                                                account_ref,order_no,ordered_on,product,amount,currency
                                                                K-1001,SO-10248,2026-10-31,Coolant pump 40-160,1234.50,EUR
                                                                """)),
                                @Content(
                                        mediaType = "application/x-ndjson",
                                        schema = @Schema(type = SchemaType.STRING),
                                        examples =
                                                @ExampleObject(
                                                        name = "purchases",
                                                        value =
                                                                """
                                                                {"account_ref":"K-1001","order_no":"SO-10248","ordered_on":"2026-10-31","amount":"1234.50"}
                                                                """))
                            })
                    InputStream body)
            throws SQLException, InterruptedException {
        ImportRequest request = requests.of(type, query, bodyHeaders(headers));
        return switch (intake.take(request, body)) {
            case Taken.Started(LiveImport one) -> {
                one.awaitEnd(request.patience());
                yield answer(get(one.id()), request);
            }
            case Taken.Before(ImportKeys.Holder holder) -> {
                ImportView view = get(holder.id());
                throw keys.again(holder, view, status(view, request).getStatusCode());
            }
        };
    }

    private RestResponse<ImportView> answer(ImportView view, ImportRequest request)
            throws SQLException {
        RestResponse.Status status = status(view, request);
        if (request.sender().asked() != null && view.state() != ImportState.FAILED) {
            throw keys.first(view, status.getStatusCode());
        }
        return RestResponse.ResponseBuilder.create(status, view)
                .header(HttpHeaders.LOCATION, URI.create(view.links().self()))
                .build();
    }

    private static RestResponse.Status status(ImportView view, ImportRequest request) {
        return view.state().isFinal() && !request.patience().isZero()
                ? RestResponse.Status.OK
                : RestResponse.Status.ACCEPTED;
    }

    private static BodyHeaders bodyHeaders(HttpHeaders headers) {
        MediaType type = headers.getMediaType();
        String name =
                type == null
                        ? ""
                        : "%s/%s"
                                .formatted(type.getType(), type.getSubtype())
                                .toLowerCase(Locale.ROOT);
        return new BodyHeaders(
                name,
                type == null ? null : type.getParameters().get(MediaType.CHARSET_PARAMETER),
                headers.getHeaderString(HttpHeaders.CONTENT_ENCODING));
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @RolesAllowed({"import", "read"})
    @Operation(
            operationId = "listImports",
            summary = "Imports, newest first",
            description = "Whoever sent them; those under way included.")
    public Page<ImportView> list(@BeanParam ImportListQuery query, @BeanParam PageQuery page) {
        if (!query.type().stream().allMatch(requests::isKnown)) {
            throw INVALID_PARAMETER.because("type is one of the types of imports").at("type");
        }
        return imports.list(query, page);
    }

    @GET
    @Path("/{idOrType}")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({"import", "read"})
    @Operation(
            operationId = "getImport",
            summary = "One import, with its progress while it runs",
            description = "`rows.read` grows while it runs.")
    @APIResponse(
            responseCode = "200",
            description = "The import",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    public ImportView get(
            @RestPath("idOrType")
                    @Parameter(
                            description = "Id of the import.",
                            example = "01932f7a-1c2e-7b3d-9f4a-2c6d8e0f1a2b")
                    UUID id) {
        return imports.find(id).orElseThrow(() -> NOT_FOUND.because("no import %s", id));
    }

    @GET
    @Path("/{id}/errors")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({"import", "read"})
    @Operation(
            operationId = "listImportErrors",
            summary =
                    "The rejected rows in the order of the file; as text/csv all of them, to mend and send again",
            description =
                    "Each row comes with all columns of the sender and the reason beside them.",
            extensions =
                    @Extension(
                            name = OperationDocument.CSV_EXAMPLE,
                            value =
                                    """
                                    error_line,error_column,error_code,error_message,account_ref,order_no,ordered_on,amount
                                    7,ordered_on,ROW_DATE_FORMAT,a date is written as 2026-10-31,K-1001,SO-10248,31/10/26,1234.50
                                    """))
    public Page<ImportErrorView> errors(@RestPath UUID id, @BeanParam PageQuery page) {
        get(id);
        return errors.list(id, page);
    }

    @GET
    @Path("/{id}/errors")
    @Produces("text/csv")
    @RolesAllowed({"import", "read"})
    @Operation(hidden = true)
    public RestResponse<StreamingOutput> errorsAsCsv(
            @RestPath UUID id, @Context HttpHeaders headers) throws SQLException {
        get(id);
        String accept =
                String.valueOf(headers.getHeaderString(HttpHeaders.ACCEPT)).replace(" ", "");
        ErrorCsv csv =
                new ErrorCsv(errors, id, accept.toLowerCase(Locale.ROOT).contains("charset=bom"));
        StreamingOutput rows = csv::writeTo;
        return RestResponse.ResponseBuilder.ok(rows)
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .build();
    }
}
