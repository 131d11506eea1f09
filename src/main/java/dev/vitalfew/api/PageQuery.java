package dev.vitalfew.api;

import static dev.vitalfew.api.ProblemCode.INVALID_PARAMETER;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// The part of a list's query string that all lists share.
///
/// @param limit items per page, 1 to 200, by default 50
/// @param pageToken `nextPageToken` of the page before, sent with the same filters and sort
/// @param count whether to count the whole list, at most to 10,000
public record PageQuery(
        @QueryParam("limit")
                @Parameter(
                        description = "Items per page.",
                        schema =
                                @Schema(
                                        implementation = Integer.class,
                                        minimum = "1",
                                        maximum = "200",
                                        defaultValue = "50"))
                @Nullable Integer limit,
        @QueryParam("pageToken")
                @Parameter(
                        description =
                                "`nextPageToken` of the page before, with the same filters and sort.")
                @Nullable String pageToken,
        @QueryParam("count")
                @Parameter(description = "Also count the whole list, at most to 10,000.")
                @Nullable Boolean count) {
    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 200;

    public PageQuery {
        if (limit != null && (limit < 1 || limit > MAX_LIMIT)) {
            throw INVALID_PARAMETER.because("limit is from 1 to %d", MAX_LIMIT).at("limit");
        }
    }

    public int size() {
        return limit == null ? DEFAULT_LIMIT : limit;
    }

    public boolean counts() {
        return count != null && count;
    }
}
