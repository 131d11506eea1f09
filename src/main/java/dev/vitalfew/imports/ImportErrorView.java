package dev.vitalfew.imports;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A rejected row, with the caller's own columns as further members; one that is called like a
/// member here has `_` in front of its name.
@Schema(name = "ImportError", additionalProperties = String.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportErrorView(
        @Schema(
                        required = true,
                        description =
                                "The physical line where the row starts; the header of a CSV file is line 1.",
                        examples = "7")
                long line,
        @Schema(
                        description =
                                "Our name of the column that is at fault; absent where it is the row.",
                        examples = "ordered_on")
                @Nullable String column,
        @Schema(
                        required = true,
                        description = "What is wrong, for programs.",
                        examples = "ROW_DATE_FORMAT")
                String code,
        @Schema(
                        required = true,
                        description = "What would be right.",
                        examples = "a date is written as 2026-10-31")
                String message,
        @JsonAnyGetter @Schema(hidden = true) Map<String, String> cells) {}
