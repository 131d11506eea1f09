package dev.vitalfew.api;

import java.util.List;

/// An answer that can also be given as `text/csv`: its rows, all of one record type.
public interface Tabular {
    /// In the order of the answer.
    List<?> rows();

    /// The record whose components are the columns, also where there are no rows.
    Class<? extends Record> rowType();
}
