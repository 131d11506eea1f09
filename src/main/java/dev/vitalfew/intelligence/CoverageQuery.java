package dev.vitalfew.intelligence;

import dev.vitalfew.api.AsOf;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// For when the coverage of a deal is asked.
///
/// @param asOf roles stand as they are now; contacts and the work of coaches dated later are not
///   seen
record CoverageQuery(
        @QueryParam("asOf")
                @Parameter(
                        description =
                                "Contacts and the work of coaches dated later are not seen; by default now. Roles stand as they are.")
                @Nullable AsOf asOf) {
    CoverageQuery {
        Limits.requireFourDigitYear("asOf", asOf == null ? null : asOf.date());
    }
}
