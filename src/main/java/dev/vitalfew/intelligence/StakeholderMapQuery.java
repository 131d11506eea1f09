package dev.vitalfew.intelligence;

import dev.vitalfew.api.AsOf;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// For which deal and moment a stakeholder map is asked.
public record StakeholderMapQuery(
        @QueryParam("dealId")
                @Parameter(
                        description =
                                "The deal whose parts people play. Without it the account's defaults count, else what is known from its open deals.")
                @Nullable UUID dealId,
        @QueryParam("asOf")
                @Parameter(
                        description =
                                "Ties and interactions dated later are not seen; by default now. People and their parts stand as they are.")
                @Nullable AsOf asOf) {
    public StakeholderMapQuery {
        Limits.requireFourDigitYear("asOf", asOf == null ? null : asOf.date());
    }
}
