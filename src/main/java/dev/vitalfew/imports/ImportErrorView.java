package dev.vitalfew.imports;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A rejected row, with the caller's own columns as further members; one that is called like a
/// member here has `_` in front of its name.
///
/// @param line the physical line where the row starts; the header of a CSV file is line 1
/// @param column our name of the column that is at fault; absent where it is the row
@Schema(name = "ImportError", additionalProperties = String.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportErrorView(
        @Schema(required = true) long line,
        @Nullable String column,
        @Schema(required = true) String code,
        @Schema(required = true) String message,
        @JsonAnyGetter @Schema(hidden = true) Map<String, String> cells) {}
