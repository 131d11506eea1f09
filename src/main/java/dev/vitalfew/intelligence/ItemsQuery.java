package dev.vitalfew.intelligence;

import static dev.vitalfew.api.ProblemCode.INVALID_PARAMETER;

import dev.vitalfew.api.PageQuery;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which page of the items of an answer. The answer itself counts them, so there is no `count`.
public record ItemsQuery(
        @QueryParam("limit")
                @Parameter(
                        description = "Items per page; a CSV without it has them all.",
                        schema =
                                @Schema(
                                        implementation = Integer.class,
                                        minimum = "1",
                                        maximum = "200",
                                        defaultValue = "50"))
                @Nullable Integer limit,
        @QueryParam("pageToken")
                @Parameter(
                        description = "`nextPageToken` of the page before, with the same filters.")
                @Nullable String pageToken) {

    public ItemsQuery {
        if (limit != null && (limit < 1 || limit > PageQuery.MAX_LIMIT)) {
            throw INVALID_PARAMETER
                    .because("limit is from 1 to %d", PageQuery.MAX_LIMIT)
                    .at("limit");
        }
    }

    /// A table is for a spreadsheet, where half a list misleads.
    int size(boolean wholeTable) {
        if (limit != null) {
            return limit;
        }
        return wholeTable ? Integer.MAX_VALUE : PageQuery.DEFAULT_LIMIT;
    }
}
