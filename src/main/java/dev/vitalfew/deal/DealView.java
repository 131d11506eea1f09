package dev.vitalfew.deal;

import dev.vitalfew.account.ReferenceTable;
import dev.vitalfew.api.Decimals;
import dev.vitalfew.api.ExternalRef;
import dev.vitalfew.api.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A deal as callers see it.
///
/// @param version grows by one with every change; the ETag says the same
/// @param probability absent where the stage's own counts
@Schema(name = "Deal")
public record DealView(
        @Schema(required = true) UUID id,
        @Schema(required = true) long version,
        @Schema(required = true) UUID accountId,
        @Schema(required = true) String name,
        @Schema(required = true) Stage stage,
        @Schema(required = true, description = "OPEN until it is closed.") Outcome outcome,
        @Nullable Money amount,
        @Nullable BigDecimal probability,
        @Schema(required = true) LocalDate openedOn,
        @Nullable LocalDate expectedCloseOn,
        @Schema(description = "When it was decided; absent before.") @Nullable LocalDate closedOn,
        @Schema(
                        description =
                                "Why it ended as it did, as `closeDeal` was told; absent where nobody said.",
                        examples = "Price")
                @Nullable String closeReason,
        @Nullable UUID sellerId,
        @Nullable String productLine,
        @Nullable String source,
        @Schema(required = true) List<Trait> traits,
        @Schema(required = true) List<String> rivals,
        @Nullable String plan,
        @Nullable String insight,
        @Nullable EntryTiming entryTiming,
        @Nullable SalesMode salesMode,
        @Schema(description = "The deal that this one adds to; absent for one of its own.")
                @Nullable UUID parentId,
        @Schema(required = true) List<ExternalRef> refs,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt) {
    /// Of the table `deal` under the name `d`.
    static final String COLUMNS = "d.*, " + DealRepository.REFS.columns("d.id");

    /// What an edit may change of it.
    NewDeal.Settled content() {
        return new NewDeal.Settled(
                accountId,
                name,
                stage,
                openedOn,
                new NewDeal.Terms(amount, probability, expectedCloseOn, sellerId),
                new NewDeal.Story(
                        productLine, source, traits, rivals, plan, insight, entryTiming, salesMode),
                parentId,
                refs);
    }

    static DealView read(ResultSet row) throws SQLException {
        BigDecimal amount = row.getBigDecimal("amount");
        BigDecimal probability = row.getBigDecimal("probability");
        return new DealView(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getObject("account_id", UUID.class),
                row.getString("name"),
                Stage.valueOf(row.getString("stage")),
                Outcome.valueOf(row.getString("outcome")),
                amount == null ? null : new Money(amount, row.getString("currency")),
                probability == null ? null : Decimals.plain(probability),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("expected_close_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                row.getString("close_reason"),
                row.getObject("seller_id", UUID.class),
                row.getString("product_line"),
                row.getString("source"),
                texts(row, "traits").stream().map(Trait::valueOf).sorted().toList(),
                texts(row, "rivals"),
                row.getString("plan"),
                row.getString("insight"),
                one(EntryTiming.class, row.getString("entry_timing")),
                one(SalesMode.class, row.getString("sales_mode")),
                row.getObject("parent_id", UUID.class),
                ReferenceTable.read(row),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }

    private static <E extends Enum<E>> @Nullable E one(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
