package dev.vitalfew.intelligence;

import java.math.BigDecimal;

/// Lines in a currency without a rate of their date; `amount` is in that currency.
public record UnconvertedView(String currency, long rows, BigDecimal amount) {}
