package dev.vitalfew.imports.reading;

/// Why a row was rejected. Part of the contract: clients switch on these names.
public enum RowCode {
    ROW_FIELD_COUNT("Number of fields", "The row has more or fewer fields than the header."),
    ROW_UNPARSABLE(
            "Unreadable row",
            "The row is not CSV, not JSON, or has characters that no text may hold."),
    ROW_ENCODING("Unreadable bytes", "The row has bytes that the named charset does not know."),
    ROW_TOO_LONG("Too long", "A field, or the row, is longer than its column takes."),
    ROW_REQUIRED("Missing value", "A required cell is empty."),
    ROW_VALUE(
            "Unknown value",
            "The cell is readable, but not one of the values that the column takes."),
    ROW_DATE_FORMAT("No date", "The cell is no date in the form that counts for the file."),
    ROW_NUMBER_FORMAT(
            "No number",
            "The cell is no number in the form that counts for the file, or has too many digits."),
    ROW_CURRENCY("Unknown currency", "The cell is no currency code of ISO 4217."),
    ROW_DUPLICATE_IN_FILE(
            "Duplicate in the file",
            "An earlier row of the same file has the same key, and counts."),
    ROW_REFERENCE_NOT_FOUND(
            "Unknown reference",
            "The row refers to something that is neither stored nor accepted from the file."),
    ROW_CYCLE("Circle", "The parents or managers of this row go round in a circle."),
    ROW_ERASED(
            "Erased person",
            "The key belonged to a contact who was erased on request; imports do not bring them back."),
    ROW_CONFLICT(
            "Conflict",
            "INSERT_ONLY met a known key, UPDATE_ONLY an unknown one, or the key belongs to another account.");

    private final String title;
    private final String meaning;

    RowCode(String title, String meaning) {
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
