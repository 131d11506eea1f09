package dev.vitalfew.api;

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
                @Nullable PageSize limit,
        @QueryParam("pageToken")
                @Parameter(
                        description =
                                "`nextPageToken` of the page before, with the same filters and sort.")
                @Nullable String pageToken,
        @QueryParam("count")
                @Parameter(description = "Also count the whole list, at most to 10,000.")
                @Nullable Boolean count) {
    public int size() {
        return limit == null ? PageSize.DEFAULT : limit.items();
    }

    /// The next piece of a list that is read to its end.
    PageQuery following(String token) {
        return new PageQuery(PageSize.PIECE, token, null);
    }

    public boolean counts() {
        return count != null && count;
    }
}
