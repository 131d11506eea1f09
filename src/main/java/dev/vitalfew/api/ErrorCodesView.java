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
    /// @param retryable whether the same request may succeed a little later, without any change
    @Schema(name = "ErrorCode")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            @Schema(
                            required = true,
                            description = "As it stands in answers.",
                            examples = "STALE_VERSION")
                    String code,
            @Schema(
                            required = true,
                            description =
                                    "PROBLEM: `code` of an answer from 400 on; FIELD: `errors[].code` of one;"
                                            + " ROW: `code` of a rejected row of an import")
                    ErrorCode.Kind kind,
            @Schema(
                            description =
                                    "Of the answer that carries it; absent where it stands inside of one.",
                            examples = "412")
                    @Nullable Integer status,
            @Schema(
                            description = "Of the problem; absent where it is none.",
                            examples = "/problems/stale-version")
                    @Nullable String type,
            @Schema(
                            required = true,
                            description = "In a few words, in the reader's language.",
                            examples = "Stale version")
                    String title,
            @Schema(
                            required = true,
                            description = "When it comes, and what to do about it.",
                            examples =
                                    "The resource has changed since the version in If-Match; read it again and repeat the change.")
                    String description,
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
