package dev.vitalfew.intelligence;

import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;

import dev.vitalfew.api.AsOf;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which leads are counted, and by what.
public record LeadReportQuery(
        @QueryParam("by")
                @Parameter(
                        description = "What the leads are told apart by.",
                        schema =
                                @Schema(
                                        implementation = LeadGroup.class,
                                        defaultValue = "CAMPAIGN"))
                @Nullable LeadGroup by,
        @QueryParam("from") @Parameter(description = "First day of leads that counts.")
                @Nullable LocalDate from,
        @QueryParam("to") @Parameter(description = "First day of leads that counts no more.")
                @Nullable LocalDate to,
        @QueryParam("asOf")
                @Parameter(description = "Facts dated later are not seen; by default now.")
                @Nullable AsOf asOf) {
    public LeadReportQuery {
        Limits.requireFourDigitYear("from", from);
        Limits.requireFourDigitYear("to", to);
        Limits.requireFourDigitYear("asOf", asOf == null ? null : asOf.date());
        if (from != null && to != null && !from.isBefore(to)) {
            throw VALIDATION_FAILED
                    .because("from is a day before to, which is exclusive")
                    .at("from");
        }
    }

    LeadGroup byOrCampaign() {
        return by == null ? LeadGroup.CAMPAIGN : by;
    }
}
