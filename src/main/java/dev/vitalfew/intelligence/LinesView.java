package dev.vitalfew.intelligence;

import java.math.BigDecimal;

/// Purchase lines that a figure leaves out, so that nobody takes it for the whole.
public record LinesView(long rows, BigDecimal amount) {}
