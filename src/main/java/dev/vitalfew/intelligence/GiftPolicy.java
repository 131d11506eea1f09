package dev.vitalfew.intelligence;

import dev.vitalfew.api.Jdbc;
import dev.vitalfew.api.Money;
import dev.vitalfew.engagement.GiftLimit;
import dev.vitalfew.platform.ReportingCurrency;
import dev.vitalfew.scoring.engagement.GiftRule;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;

/// Holds gifts against the policy, at the rate of their day.
@ApplicationScoped
class GiftPolicy implements GiftLimit {
    private final AgroalDataSource database;
    private final ReportingCurrency reporting;
    private final PolicyService policies;

    GiftPolicy(AgroalDataSource database, ReportingCurrency reporting, PolicyService policies) {
        this.policies = policies;
        this.database = database;
        this.reporting = reporting;
    }

    @Override
    public Verdict judge(Money value, LocalDate day) {
        GiftRule rule = policies.on(day).engagement().gifts();
        Money limit = new Money(rule.limit(), reporting.code());
        BigDecimal rate =
                value.currency().equals(reporting.code())
                        ? BigDecimal.ONE
                        : Jdbc.first(
                                database,
                                row -> row.getBigDecimal(1),
                                """
                                select rate from exchange_rate
                                where currency = ? and rate_on <= ? order by rate_on desc limit 1
                                """,
                                value.currency(),
                                day);
        if (rate == null) {
            return new Verdict.NotComparable(limit);
        }
        return rule.allows(value.amount().multiply(rate))
                ? new Verdict.Within()
                : new Verdict.Above(limit);
    }
}
