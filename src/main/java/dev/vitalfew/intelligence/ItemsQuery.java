package dev.vitalfew.intelligence;

import dev.vitalfew.api.PageSize;
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
                @Nullable PageSize limit,
        @QueryParam("pageToken")
                @Parameter(
                        description = "`nextPageToken` of the page before, with the same filters.")
                @Nullable String pageToken) {

    /// A table is for a spreadsheet, where half a list misleads.
    public int size(boolean wholeTable) {
        if (limit != null) {
            return limit.items();
        }
        return wholeTable ? Integer.MAX_VALUE : PageSize.DEFAULT;
    }

    /// As many as one page may have, where nobody said how many.
    ItemsQuery orMost() {
        return limit != null ? this : new ItemsQuery(new PageSize(PageSize.MAX), pageToken);
    }
}
