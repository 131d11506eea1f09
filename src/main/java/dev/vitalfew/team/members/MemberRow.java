package dev.vitalfew.team.members;

import dev.vitalfew.api.Decimals;
import dev.vitalfew.api.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A membership as it is stored, before anybody has looked at the seller's other teams.
record MemberRow(
        UUID id,
        long version,
        UUID accountId,
        String sellerName,
        NewMember content,
        Instant createdAt,
        Instant updatedAt) {
    /// Of the table `team_member` under the name `m` and of `seller` under the name `s`.
    static final String COLUMNS =
            """
            m.id, m.version, m.account_id, m.seller_id, s.name, m.role, m.skill, m.allocation, m.valid_from, \
            m.valid_to, m.dedicated, m.yearly_cost, m.yearly_cost_currency, m.created_at, m.updated_at\
            """;

    static MemberRow read(ResultSet row) throws SQLException {
        return new MemberRow(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getObject("account_id", UUID.class),
                row.getString("name"),
                new NewMember(
                        row.getObject("seller_id", UUID.class),
                        row.getString("role"),
                        row.getString("skill"),
                        Decimals.plain(row.getBigDecimal("allocation")),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        row.getBoolean("dedicated"),
                        cost(row)),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Money cost(ResultSet row) throws SQLException {
        BigDecimal amount = row.getBigDecimal("yearly_cost");
        return amount == null ? null : new Money(amount, row.getString("yearly_cost_currency"));
    }

    UUID sellerId() {
        return content.sellerId();
    }

    LocalDate from() {
        return content.from();
    }

    @Nullable LocalDate to() {
        return content.to();
    }

    /// @param overloads of the seller, of any time
    MemberView view(List<OverAllocation> overloads) {
        return new MemberView(
                id,
                version,
                accountId,
                content.sellerId(),
                sellerName,
                content.role(),
                content.skill(),
                content.allocation(),
                content.from(),
                content.to(),
                content.dedicated() != null && content.dedicated(),
                content.yearlyCost(),
                overloads.stream().filter(each -> each.touches(this)).toList(),
                createdAt,
                updatedAt);
    }
}
