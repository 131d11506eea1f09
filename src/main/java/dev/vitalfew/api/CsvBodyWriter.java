package dev.vitalfew.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Writes lists and other [Tabular] answers as CSV (RFC 4180): one column per scalar member of a
/// row, `a.b` for members of members, several values of one cell split by `|`. Text that a
/// spreadsheet would run as a formula gets an apostrophe in front. `Accept: text/csv;charset=bom`
/// puts a byte order mark first, for Excel.
///
/// A list without `limit` is written to its end; with it, the page, and a `Link` header leads on.
@Provider
@Produces(CsvBodyWriter.TEXT_CSV)
public class CsvBodyWriter implements MessageBodyWriter<Object> {
    public static final String TEXT_CSV = "text/csv";

    private final ObjectMapper json;
    private final HttpHeaders request;
    private final RoutingContext http;

    CsvBodyWriter(ObjectMapper json, HttpHeaders request, RoutingContext http) {
        this.json = json;
        this.request = request;
        this.http = http;
    }

    @Override
    public boolean isWriteable(
            Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return Page.class.isAssignableFrom(type) || Tabular.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            Object answer,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        headers.putSingle(HttpHeaders.CONTENT_TYPE, TEXT_CSV + ";charset=UTF-8");
        boolean whole = answer instanceof Page && http.queryParam("limit").isEmpty();
        if (whole) {
            headers.remove(HttpHeaders.LINK);
        }
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        if (wantsByteOrderMark()) {
            text.write('\uFEFF');
        }
        List<?> rows = answer instanceof Tabular table ? table.rows() : ((Page<?>) answer).items();
        Class<?> rowType = rowTypeOf(answer, genericType, rows);
        CsvWriter csv = CsvWriter.builder().build(text);
        if (rowType != null) {
            List<CsvColumn> columns = CsvColumn.of(rowType);
            csv.writeRecord(columns.stream().map(CsvColumn::name).toList());
            write(rows, columns, csv);
            if (whole) {
                writeRest(((Page<?>) answer).nextPageToken(), columns, csv);
            }
        }
        csv.flush(); // it keeps lines back, and hands the flush on to the text
    }

    private void writeRest(@Nullable String token, List<CsvColumn> columns, CsvWriter csv) {
        String next = token;
        while (next != null) {
            Page<?> page = WholeList.after(http, next);
            write(page.items(), columns, csv);
            next = page.nextPageToken();
        }
    }

    private void write(List<?> rows, List<CsvColumn> columns, CsvWriter csv) {
        for (Object row : rows) {
            JsonNode tree = json.valueToTree(row);
            csv.writeRecord(columns.stream().map(column -> column.cellOf(tree)).toList());
        }
    }

    private boolean wantsByteOrderMark() {
        String accept = request.getHeaderString(HttpHeaders.ACCEPT);
        return accept != null
                && accept.toLowerCase(Locale.ROOT).replace(" ", "").contains("charset=bom");
    }

    private static @Nullable Class<?> rowTypeOf(Object answer, Type genericType, List<?> rows) {
        if (answer instanceof Tabular table) {
            return table.rowType();
        }
        if (!rows.isEmpty()) {
            return rows.getFirst().getClass();
        }
        return genericType instanceof ParameterizedType page
                        && page.getActualTypeArguments()[0] instanceof Class<?> row
                ? row
                : null;
    }
}
