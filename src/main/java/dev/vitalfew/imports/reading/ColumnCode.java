package dev.vitalfew.imports.reading;

/// What can be wrong with a column of a file. Part of the contract, as [RowCode] is.
public enum ColumnCode {
    UNKNOWN_COLUMN("Unknown column", "The file has a column that this import does not know."),
    DUPLICATE_COLUMN("Duplicate column", "Two columns of the file stand for the same one of ours."),
    MISSING_COLUMN("Missing column", "The file lacks a column that this import needs.");

    private final String title;
    private final String meaning;

    ColumnCode(String title, String meaning) {
        this.title = title;
        this.meaning = meaning;
    }

    /// In a few words, in English.
    public String title() {
        return title;
    }

    /// When it comes, in English.
    public String meaning() {
        return meaning;
    }
}
