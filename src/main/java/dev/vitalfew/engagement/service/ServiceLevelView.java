package dev.vitalfew.engagement.service;

import dev.vitalfew.account.AccountTier;
import dev.vitalfew.engagement.facts.Fact;
import dev.vitalfew.engagement.facts.FactTable;
import dev.vitalfew.engagement.facts.Rows;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What accounts of a tier are entitled to from a day on (D 5.5).
@Schema(name = "ServiceLevel")
record ServiceLevelView(
        @Schema(required = true, description = "Its id.") UUID id,
        @Schema(
                        required = true,
                        description = "Grows by one with every change; the ETag says the same.")
                long version,
        @Schema(required = true, description = "To whom it applies.") AccountTier tier,
        @Schema(
                        required = true,
                        description = "Since when; the latest level of a tier counts.",
                        examples = "2026-03-02")
                LocalDate from,
        @Schema(description = "In which turn the tier is served, 1 first to 5.")
                @Nullable Integer priority,
        @Schema(description = "Within how many days a service is delivered.")
                @Nullable Integer responseDays,
        @Schema(description = "The price privilege, a fraction of the list price.")
                @Nullable BigDecimal discount,
        @Schema(description = "The quality privilege.", examples = "Acceptance test at our cost")
                @Nullable String quality,
        @Schema(required = true, description = "When it was written down.") Instant createdAt,
        @Schema(required = true, description = "When it last changed.") Instant updatedAt)
        implements Fact<NewServiceLevel> {
    static final FactTable<NewServiceLevel, ServiceLevelView> TABLE =
            new FactTable<>(
                    new FactTable.Name("service_level", "service levels", FactTable.Scope.HOUSE),
                    FactTable.Columns.of(
                            "tier",
                            "valid_from",
                            "priority",
                            "response_days",
                            "discount",
                            "quality"),
                    FactTable.latestFirst("valid_from", "date"),
                    ServiceLevelView::read,
                    ServiceLevelView::values);

    private static ServiceLevelView read(ResultSet row) throws SQLException {
        return new ServiceLevelView(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                AccountTier.valueOf(row.getString("tier")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("priority", Integer.class),
                row.getObject("response_days", Integer.class),
                Rows.decimal(row, "discount"),
                row.getString("quality"),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "updated_at"));
    }

    private static List<@Nullable Object> values(NewServiceLevel wanted) {
        return Arrays.asList(
                wanted.tier(),
                wanted.from(),
                wanted.priority(),
                wanted.responseDays(),
                wanted.discount(),
                wanted.quality());
    }

    @Override
    public NewServiceLevel content() {
        return new NewServiceLevel(tier, from, priority, responseDays, discount, quality);
    }
}
