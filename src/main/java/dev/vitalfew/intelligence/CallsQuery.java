package dev.vitalfew.intelligence;

import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;

import dev.vitalfew.api.AsOf;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which calls are looked at, and by what. Values of one filter are alternatives, filters narrow
/// each other.
public record CallsQuery(
        @QueryParam("from") @Parameter(description = "First day that counts, in UTC.")
                @Nullable LocalDate from,
        @QueryParam("to") @Parameter(description = "First day that counts no more, in UTC.")
                @Nullable LocalDate to,
        @QueryParam("asOf")
                @Parameter(description = "Calls of later days are not seen; by default now.")
                @Nullable AsOf asOf,
        @QueryParam("by")
                @Parameter(
                        description = "What the calls are grouped by.",
                        schema = @Schema(implementation = CallGroup.class, defaultValue = "SELLER"))
                @Nullable CallGroup by,
        @QueryParam("accountId") List<UUID> accountId,
        @QueryParam("dealId") List<UUID> dealId,
        @QueryParam("sellerId") List<UUID> sellerId) {
    public CallsQuery {
        accountId = List.copyOf(accountId);
        dealId = List.copyOf(dealId);
        sellerId = List.copyOf(sellerId);
        Limits.requireFourDigitYear("from", from);
        Limits.requireFourDigitYear("to", to);
        Limits.requireFourDigitYear("asOf", asOf == null ? null : asOf.date());
        if (from != null && to != null && !from.isBefore(to)) {
            throw VALIDATION_FAILED
                    .because("from is a day before to, which is exclusive")
                    .at("from");
        }
    }

    CallGroup byOrSeller() {
        return by == null ? CallGroup.SELLER : by;
    }

    /// As a condition on the interactions `i`. What counts as a call: a conversation, or whatever
    /// had an outcome.
    Sql condition(LocalDate day) {
        LocalDate last = to == null || to.isAfter(day) ? day : to.minusDays(1);
        Sql condition =
                Sql.of(
                        """
                        (i.kind in ('VISIT', 'CALL', 'MEETING') or i.outcome is not null)
                        and i.at < (?::date + 1)::timestamp at time zone 'UTC'
                        """,
                        Sql.day(last));
        if (from != null) {
            condition =
                    condition.then("and i.at >= ?::timestamp at time zone 'UTC'", Sql.day(from));
        }
        condition = among(condition, "i.account_id", accountId);
        condition = among(condition, "i.deal_id", dealId);
        return among(condition, "i.seller_id", sellerId);
    }

    private static Sql among(Sql condition, String column, List<UUID> ids) {
        return ids.isEmpty()
                ? condition
                : condition.then("and %s = any(?)".formatted(column), Sql.ids(ids));
    }
}
