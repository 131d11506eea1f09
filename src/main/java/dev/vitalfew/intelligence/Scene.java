package dev.vitalfew.intelligence;

import dev.vitalfew.api.AsOf;
import dev.vitalfew.platform.ReportingCurrency;
import dev.vitalfew.scoring.Policy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Fills in what a question leaves open: the moment, the policy and the currency of its answer.
@ApplicationScoped
public class Scene {
    private final Clock clock;
    private final ReportingCurrency reporting;
    private final PolicyService policies;

    Scene(Clock clock, ReportingCurrency reporting, PolicyService policies) {
        this.clock = clock;
        this.reporting = reporting;
        this.policies = policies;
    }

    public Period period(PortfolioQuery query) {
        return new Period(query.from(), query.to(), day(query.asOf()));
    }

    public LocalDate day(@Nullable AsOf asOf) {
        return asOf == null ? LocalDate.now(clock) : asOf.date();
    }

    /// The policy that applies on this day.
    public Policy policy(LocalDate day) {
        return policies.on(day);
    }

    /// Rates up to the last day that a line may be seen.
    public Conversion conversion(Snapshot snapshot, @Nullable String currency, LocalDate last) {
        String target = currency == null ? reporting.code() : currency;
        return Conversion.read(snapshot, reporting.code(), target, last);
    }
}
