package dev.vitalfew.sample;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The dollar in euros, month by month, on a slow random walk.
final class CurrencyRates {
    record Rate(String currency, LocalDate day, BigDecimal rate) {}

    private static final double LOWEST = 0.84;
    private static final double HIGHEST = 0.97;

    private final List<Rate> dollarInEuros = new ArrayList<>();

    CurrencyRates(Chance chance) {
        double rate = 0.93;
        LocalDate month = CustomerBase.FIRST_DAY.withDayOfMonth(1);
        for (; !month.isAfter(CustomerBase.LAST_DAY); month = month.plusMonths(1)) {
            BigDecimal rounded = BigDecimal.valueOf(rate).setScale(4, RoundingMode.HALF_EVEN);
            dollarInEuros.add(new Rate("USD", month, rounded));
            rate = Math.clamp(rate + chance.between(-0.015, 0.015), LOWEST, HIGHEST);
        }
    }

    /// Towards the reporting currency. In any other than these two, amounts stay unconverted, and
    /// answers say so.
    List<Rate> towards(String reportingCurrency) {
        return switch (reportingCurrency) {
            case "EUR" -> List.copyOf(dollarInEuros);
            case "USD" -> dollarInEuros.stream().map(CurrencyRates::inverse).toList();
            default -> List.of();
        };
    }

    private static Rate inverse(Rate rate) {
        BigDecimal euroInDollars = BigDecimal.ONE.divide(rate.rate(), new MathContext(8));
        return new Rate("EUR", rate.day(), euroInDollars);
    }

    SampleTable table(String reportingCurrency) {
        return SampleTable.of(
                "exchange_rate",
                List.of("currency", "rate_on", "rate", "recorded_at"),
                towards(reportingCurrency),
                rate -> List.of(rate.currency(), rate.day(), rate.rate(), rate.day() + "T06:00Z"));
    }
}
