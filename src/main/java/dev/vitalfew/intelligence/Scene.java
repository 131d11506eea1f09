package dev.vitalfew.intelligence;

import dev.vitalfew.api.AsOf;
import dev.vitalfew.platform.ReportingCurrency;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Fills in what a question leaves open: the moment and the currency of its answer.
@ApplicationScoped
public class Scene {
    private final Clock clock;
    private final ReportingCurrency reporting;

    Scene(Clock clock, ReportingCurrency reporting) {
        this.clock = clock;
        this.reporting = reporting;
    }

    Period period(PortfolioQuery query) {
        return new Period(query.from(), query.to(), day(query.asOf()));
    }

    public LocalDate day(@Nullable AsOf asOf) {
        return asOf == null ? LocalDate.now(clock) : asOf.date();
    }

    /// Rates up to the last day that a line may be seen.
    public Conversion conversion(Snapshot snapshot, @Nullable String currency, LocalDate last) {
        String target = currency == null ? reporting.code() : currency;
        return Conversion.read(snapshot, reporting.code(), target, last);
    }
}
