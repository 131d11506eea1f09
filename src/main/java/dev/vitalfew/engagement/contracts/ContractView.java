package dev.vitalfew.engagement.contracts;

import dev.vitalfew.api.Money;
import dev.vitalfew.engagement.facts.Fact;
import dev.vitalfew.engagement.facts.FactTable;
import dev.vitalfew.engagement.facts.Json;
import dev.vitalfew.engagement.facts.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A contract with a customer (D 7.4).
@Schema(name = "Contract")
record ContractView(
        @Schema(required = true, description = "Its id.") UUID id,
        @Schema(
                        required = true,
                        description = "Grows by one with every change; the ETag says the same.")
                long version,
        @Schema(required = true, description = "The account that it belongs to.") UUID accountId,
        @Schema(description = "What it is called.", examples = "Pumps 2026 to 2028")
                @Nullable String title,
        @Schema(required = true, description = "Its first day.", examples = "2026-01-01")
                LocalDate startsOn,
        @Schema(description = "Its last day; without end where left out.", examples = "2028-12-31")
                @Nullable LocalDate endsOn,
        @Schema(description = "Which product line it is about.", examples = "Pumps")
                @Nullable String productLine,
        @Schema(description = "What it is worth as a whole; needed where it has lines.")
                @Nullable Money total,
        @Schema(
                        description =
                                "What is sold; quantity · unitPrice · (1 − discount) of all lines sums to the total, within 0.01.")
                List<ContractLine> lines,
        @Schema(description = "What was negotiated, each thing once.") List<ContractTerm> terms,
        @Schema(description = "The deal that won it.") @Nullable UUID dealId,
        @Schema(description = "The deal that is to renew it.") @Nullable UUID renewalDealId,
        @Schema(description = "Anything else, in words.", examples = "Framework, call-off by plant")
                @Nullable String note,
        @Schema(required = true, description = "How each negotiated thing was given way on.")
                List<Concessions> concessions,
        @Schema(required = true, description = "When it was written down.") Instant createdAt,
        @Schema(required = true, description = "When it last changed.") Instant updatedAt)
        implements Fact<NewContract> {
    static final FactTable<NewContract, ContractView> TABLE =
            new FactTable<>(
                    new FactTable.Name("contract", "contracts", FactTable.Scope.ACCOUNT),
                    FactTable.Columns.of(
                                    "title",
                                    "starts_on",
                                    "ends_on",
                                    "product_line",
                                    "total_amount",
                                    "total_currency",
                                    "lines::jsonb",
                                    "terms::jsonb",
                                    "deal_id",
                                    "renewal_deal_id",
                                    "note")
                            .withTexts("lines::jsonb", "terms::jsonb", "note"),
                    FactTable.latestFirst("starts_on", "date"),
                    ContractView::read,
                    ContractView::values);

    private static ContractView read(ResultSet row) throws SQLException {
        return new ContractView(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getObject("account_id", UUID.class),
                row.getString("title"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getString("product_line"),
                Rows.money(row, "total"),
                Json.list(row.getString("lines"), ContractLine.class),
                Json.list(row.getString("terms"), ContractTerm.class),
                row.getObject("deal_id", UUID.class),
                row.getObject("renewal_deal_id", UUID.class),
                row.getString("note"),
                Concessions.of(Json.list(row.getString("terms"), ContractTerm.class)),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "updated_at"));
    }

    private static List<@Nullable Object> values(NewContract wanted) {
        return Arrays.asList(
                wanted.title(),
                wanted.startsOn(),
                wanted.endsOn(),
                wanted.productLine(),
                Rows.amount(wanted.total()),
                Rows.currency(wanted.total()),
                Json.text(Objects.requireNonNullElse(wanted.lines(), List.of())),
                Json.text(Objects.requireNonNullElse(wanted.terms(), List.of())),
                wanted.dealId(),
                wanted.renewalDealId(),
                wanted.note());
    }

    @Override
    public NewContract content() {
        return new NewContract(
                title,
                startsOn,
                endsOn,
                productLine,
                total,
                lines,
                terms,
                dealId,
                renewalDealId,
                note);
    }
}
