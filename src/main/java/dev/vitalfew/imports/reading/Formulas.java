package dev.vitalfew.imports.reading;

import java.util.regex.Pattern;

/// Keeps a spreadsheet from running a cell of a caller as a formula, without losing what the cell
/// was.
///
/// A cell that a spreadsheet would run gets an apostrophe in front, and so does one that already
/// looks like that, so that taking one apostrophe away again always gives the cell back. Numbers
/// with a sign stay as they are. Only a file with our own error columns is disarmed on its way in:
/// in any other file an apostrophe is the caller's.
public final class Formulas {
    private static final Pattern DANGEROUS = Pattern.compile("'*[=+\\-@\t\r＝＋－＠]");
    private static final Pattern NUMBER = Pattern.compile("[+-]?[\\d.,\\s\u00A0]+");

    private Formulas() {}

    /// The cell as it may stand in a CSV file that a spreadsheet opens.
    public static String armed(String cell) {
        return isDangerous(cell) ? "'" + cell : cell;
    }

    static String disarmed(String cell) {
        return cell.startsWith("'") && isDangerous(cell.substring(1)) ? cell.substring(1) : cell;
    }

    private static boolean isDangerous(String cell) {
        return DANGEROUS.matcher(cell).lookingAt() && !NUMBER.matcher(cell).matches();
    }
}
