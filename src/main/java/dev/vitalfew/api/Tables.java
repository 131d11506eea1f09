package dev.vitalfew.api;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;
import java.util.List;

/// Tells whether an answer that is no plain list goes out as a table, so that it is made whole.
public final class Tables {
    private static final MediaType TABLE = MediaType.valueOf(CsvBodyWriter.TEXT_CSV);

    private static final List<Variant> VARIANTS =
            Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, TABLE).build();

    private Tables() {}

    /// Of an operation that answers in JSON and CSV.
    public static boolean wanted(Request request) {
        Variant chosen = request.selectVariant(VARIANTS);
        return chosen != null && chosen.getMediaType().isCompatible(TABLE);
    }
}
