package dev.vitalfew.platform;

import java.util.Currency;

/// The currency that portfolio answers are in unless asked otherwise, and that exchange rates lead
/// to.
public record ReportingCurrency(String code) {
    public ReportingCurrency {
        if (!known(code)) {
            throw new CannotStart(
                    "VITALFEW_REPORTING_CURRENCY is '%s', which is no ISO 4217 code such as EUR or USD"
                            .formatted(code));
        }
    }

    private static boolean known(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(currency -> currency.getCurrencyCode().equals(code));
    }
}
