package dev.vitalfew.intelligence;

import static dev.vitalfew.api.ProblemCode.INVALID_PARAMETER;

import dev.vitalfew.api.AsOf;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// To whom, and when, a way along ties is asked.
public record WarmPathQuery(
        @QueryParam("to")
                @Parameter(
                        required = true,
                        description = "A contact of the account, or one of us who has a tie there.")
                @Nullable UUID to,
        @QueryParam("asOf")
                @Parameter(description = "Ties dated later are not seen; by default now.")
                @Nullable AsOf asOf) {
    public WarmPathQuery {
        Limits.requireFourDigitYear("asOf", asOf == null ? null : asOf.date());
        if (to == null) {
            throw INVALID_PARAMETER.because("to is the id of a person").at("to");
        }
    }

    UUID person() {
        if (to == null) {
            throw new IllegalStateException("checked when it was made");
        }
        return to;
    }
}
