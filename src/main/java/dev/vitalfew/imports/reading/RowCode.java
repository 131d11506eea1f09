package dev.vitalfew.imports.reading;

/// Why a row was rejected. Part of the contract: clients switch on these names.
public enum RowCode {
    /// More or fewer fields than the header.
    ROW_FIELD_COUNT,
    /// Not CSV, not JSON, or with characters that no text may hold.
    ROW_UNPARSABLE,
    /// Bytes that the named charset does not know.
    ROW_ENCODING,
    /// A field, or the row, is longer than its column takes.
    ROW_TOO_LONG,
    /// A required cell is empty.
    ROW_REQUIRED,
    /// Readable, but not one of the values that the column takes.
    ROW_VALUE,
    ROW_DATE_FORMAT,
    ROW_NUMBER_FORMAT,
    ROW_CURRENCY,
    /// An earlier row of the same file has the same key.
    ROW_DUPLICATE_IN_FILE,
    ROW_REFERENCE_NOT_FOUND,
    /// The parents or managers of this row go round in a circle.
    ROW_CYCLE,
    /// `INSERT_ONLY` met a known key, or `UPDATE_ONLY` an unknown one.
    ROW_CONFLICT
}
