package dev.vitalfew.api;

/// The rules that single inputs can break, as `errors[].code` names them: the constraints of Bean
/// Validation that are used anywhere, in upper snake case.
enum FieldCode {
    NOT_NULL("Missing", "The field is required, and null does not do."),
    NOT_EMPTY("Empty", "The list needs at least one element."),
    SIZE(
            "Wrong size",
            "The list has too few or too many elements, or the text too few or too many characters."),
    MIN("Too small", "The number is smaller than its least value."),
    MAX("Too large", "The number is larger than its greatest value."),
    DECIMAL_MIN("Too small", "The number is smaller than its least value."),
    DECIMAL_MAX("Too large", "The number is larger than its greatest value."),
    POSITIVE("Not positive", "The number is not above zero."),
    POSITIVE_OR_ZERO("Negative", "The number is below zero."),
    PATTERN("Wrong form", "The text does not have the form that its field needs."),
    TEXT_LENGTH(
            "Wrong length",
            "The text has too few or too many characters, or none that can be seen."),
    SENSIBLE_DATE("Improbable date", "The date lies outside of the years 1900 to 2200."),
    GRADE("No grade", "The number is no grade from 1 to 5."),
    COUNTRY("Unknown country", "The text is no country code of ISO 3166-1 alpha-2.");

    private final String title;
    private final String meaning;

    FieldCode(String title, String meaning) {
        this.title = title;
        this.meaning = meaning;
    }

    ErrorCode entry() {
        return ErrorCode.inside(ErrorCode.Kind.FIELD, name(), title, meaning);
    }
}
