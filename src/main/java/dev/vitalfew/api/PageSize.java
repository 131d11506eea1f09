package dev.vitalfew.api;

/// How many items a page has. Callers may ask for 1 to [#MAX]; see [ParameterConverters].
public record PageSize(int items) {
    public static final int DEFAULT = 50;
    public static final int MAX = 200;

    /// What a list that is read to its end is read in: large enough that an order which has to be
    /// worked out for every piece is not worked out too often.
    static final PageSize PIECE = new PageSize(5_000);
}
