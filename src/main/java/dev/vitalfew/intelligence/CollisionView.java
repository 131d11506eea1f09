package dev.vitalfew.intelligence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Two sellers who visited one account shortly after each other, so that it met two faces of us.
@Schema(name = "Collision")
public record CollisionView(
        @Schema(required = true, description = "What it is.", enumeration = CollisionView.CODE)
                String code,
        @Schema(required = true) UUID accountId,
        @Schema(
                        required = true,
                        description = "What the account is called.",
                        examples = "Initech GmbH")
                String accountName,
        @Schema(required = true, description = "The two sellers, the earlier visitor first.")
                List<UUID> sellerIds,
        @Schema(required = true, description = "Their visits.") List<UUID> interactionIds,
        @Schema(required = true, description = "When the first came.") Instant firstAt,
        @Schema(required = true, description = "When the second came.") Instant secondAt,
        @Schema(
                        required = true,
                        description = "From the day of the one to the day of the other, in UTC.",
                        examples = "2")
                int days) {
    static final String CODE = "CONTACT_COLLISION";

    /// Of `interaction` under the names `one` and `other`, and of `account` under `a`.
    static final String COLUMNS =
            """
            one.account_id, a.name, one.seller_id as first_seller, other.seller_id as second_seller, \
            one.id as first_id, other.id as second_id, one.at as first_at, other.at as second_at, \
            (other.at at time zone 'UTC')::date - (one.at at time zone 'UTC')::date as days\
            """;

    static CollisionView read(ResultSet row) throws SQLException {
        return new CollisionView(
                CODE,
                row.getObject("account_id", UUID.class),
                row.getString("name"),
                List.of(
                        row.getObject("first_seller", UUID.class),
                        row.getObject("second_seller", UUID.class)),
                List.of(
                        row.getObject("first_id", UUID.class),
                        row.getObject("second_id", UUID.class)),
                row.getObject("first_at", OffsetDateTime.class).toInstant(),
                row.getObject("second_at", OffsetDateTime.class).toInstant(),
                row.getInt("days"));
    }
}
