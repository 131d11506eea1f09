package dev.vitalfew.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The catalogue of codes, in one language.
@Schema(name = "ErrorCodes")
record ErrorCodesView(@Schema(required = true) List<Entry> items) {
    ErrorCodesView {
        items = List.copyOf(items);
    }

    /// @param kind PROBLEM: `code` of an answer from 400 on; FIELD: `errors[].code` of one; ROW:
    ///   `code` of a rejected row of an import
    /// @param status of the answer that carries it
    /// @param retryable whether the same request may succeed a little later, without any change
    @Schema(name = "ErrorCode")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            @Schema(required = true) String code,
            @Schema(
                            required = true,
                            description =
                                    "PROBLEM: `code` of an answer from 400 on; FIELD: `errors[].code` of one;"
                                            + " ROW: `code` of a rejected row of an import")
                    ErrorCode.Kind kind,
            @Nullable Integer status,
            @Nullable String type,
            @Schema(required = true) String title,
            @Schema(required = true) String description,
            @Schema(
                            required = true,
                            description =
                                    "Whether the same request may succeed a little later, without any change")
                    boolean retryable) {

        static Entry of(ErrorCode entry, Locale reader) {
            return new Entry(
                    entry.code(),
                    entry.kind(),
                    entry.status(),
                    entry.status() == null ? null : ProblemCode.valueOf(entry.code()).type(),
                    entry.title().in(reader),
                    entry.meaning().in(reader),
                    entry.temporary());
        }
    }
}
