package dev.vitalfew.intelligence.care;

import dev.vitalfew.api.AsOf;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which post-mortems are looked at.
public record PostMortemReportQuery(
        @QueryParam("asOf")
                @Parameter(description = "Losses of later days are not seen; by default now.")
                @Nullable AsOf asOf) {}
