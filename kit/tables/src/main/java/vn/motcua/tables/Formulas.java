package vn.motcua.tables;

import java.util.regex.Pattern;

/** The apostrophe before a text that a spreadsheet would compute, put there and taken off again. */
public final class Formulas {

    /** What spreadsheets take for a formula (OWASP, CSV injection), also behind apostrophes that may come off. */
    private static final Pattern FORMULA =
            Pattern.compile("'*[=+\\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20].*", Pattern.DOTALL);

    private Formulas() {}

    /** With an apostrophe before what a spreadsheet would compute. */
    static String defused(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    /**
     * With an apostrophe only where {@link #plain(String)} would otherwise take off one that belongs to the text: workbooks know text from
     * formulas.
     */
    static String kept(String text) {
        return text.startsWith("'") ? defused(text) : text;
    }

    /** Without the apostrophe that made it harmless. */
    public static String plain(String text) {
        return text.startsWith("'") && FORMULA.matcher(text).matches() ? text.substring(1) : text;
    }
}
