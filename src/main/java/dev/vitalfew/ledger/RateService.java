package dev.vitalfew.ledger;

import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;

import dev.vitalfew.api.Decimals;
import dev.vitalfew.api.ListSql;
import dev.vitalfew.api.Money;
import dev.vitalfew.api.Page;
import dev.vitalfew.api.PageQuery;
import dev.vitalfew.api.PageTokens;
import dev.vitalfew.api.SensibleDate;
import dev.vitalfew.platform.ReportingCurrency;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/// The door to exchange rates.
@ApplicationScoped
public class RateService {
    private static final int DIGITS = 10;

    private final RateRepository rates;
    private final ReportingCurrency reporting;
    private final PageTokens tokens;
    private final Clock clock;

    RateService(RateRepository rates, ReportingCurrency reporting, PageTokens tokens, Clock clock) {
        this.rates = rates;
        this.reporting = reporting;
        this.tokens = tokens;
        this.clock = clock;
    }

    @Transactional
    public Page<RateView> list(RateQuery query, PageQuery page) {
        return rates.list(query, new ListSql.Paging(page, tokens));
    }

    @Transactional
    public Optional<RateView> find(String currency, LocalDate date) {
        return Optional.ofNullable(rates.view(currency, date));
    }

    /// What setting a rate did.
    public record Put(RateView view, boolean created) {}

    @Transactional
    public Put put(String currency, LocalDate date, BigDecimal rate) {
        requireForeign(currency);
        if (!SensibleDate.Check.holds(date)) {
            throw VALIDATION_FAILED.because("date is of the years 1900 to 2200").at("date");
        }
        if (!Decimals.fits(rate, DIGITS, DIGITS)) {
            throw VALIDATION_FAILED
                    .because("rate has up to %1$d digits before and %1$d after the point", DIGITS)
                    .at("rate");
        }
        RateView wanted = new RateView(currency, date, Decimals.plain(rate), clock.instant());
        return new Put(wanted, rates.put(wanted));
    }

    private void requireForeign(String currency) {
        if (!Money.isCurrency(currency)) {
            throw VALIDATION_FAILED
                    .because("currency is an ISO 4217 code such as USD")
                    .at("currency");
        }
        if (currency.equals(reporting.code())) {
            throw VALIDATION_FAILED
                    .because("%s is the reporting currency and has no rate", currency)
                    .at("currency");
        }
    }
}
