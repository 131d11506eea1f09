package dev.vitalfew.intelligence;

import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;

import dev.vitalfew.api.AsOf;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which closed deals are looked at.
public record LossesQuery(
        @QueryParam("from") @Parameter(description = "First day of closing that counts.")
                @Nullable LocalDate from,
        @QueryParam("to") @Parameter(description = "First day of closing that counts no more.")
                @Nullable LocalDate to,
        @QueryParam("asOf")
                @Parameter(description = "Deals closed later are not seen; by default now.")
                @Nullable AsOf asOf,
        @QueryParam("accountId") List<UUID> accountId,
        @QueryParam("sellerId") @Parameter(description = "Deals of this seller.")
                List<UUID> sellerId) {
    public LossesQuery {
        accountId = List.copyOf(accountId);
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

    /// The closed deals as `ended`.
    Sql ended(LocalDate day) {
        LocalDate last = to == null || to.isAfter(day) ? day : to.minusDays(1);
        Sql ended =
                Sql.of(
                        "with ended as (select d.* from deal d where d.closed_on <= ?",
                        Sql.day(last));
        if (from != null) {
            ended = ended.then("and d.closed_on >= ?", Sql.day(from));
        }
        if (!accountId.isEmpty()) {
            ended = ended.then("and d.account_id = any(?)", Sql.ids(accountId));
        }
        if (!sellerId.isEmpty()) {
            ended = ended.then("and d.seller_id = any(?)", Sql.ids(sellerId));
        }
        return ended.then(")");
    }
}
