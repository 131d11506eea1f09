package dev.vitalfew.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;

/// Revenue of one complete calendar quarter, of the base and of the key accounts.
public record QuarterRevenue(LocalDate startsOn, BigDecimal base, BigDecimal key) {}
