package dev.vitalfew.imports.merging;

/// Takes the typed values of a row, one column after the other.
interface CellSink {
    void none();

    void text(String value);

    void integer(int value);

    /// Days since 1970-01-01.
    void date(long epochDay);

    /// Milliseconds since 1970-01-01 00:00 UTC.
    void instant(long epochMilli);

    void decimal(ParsedDecimal value);
}
