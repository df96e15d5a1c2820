package vn.motcua.catalog.bulk.sheet;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Text on its way into a cell and out of it. */
final class CellText {

    /** What spreadsheets take for a formula (OWASP, CSV injection), also behind apostrophes that may come off. */
    private static final Pattern FORMULA =
            Pattern.compile("'*[=+\\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20].*", Pattern.DOTALL);

    private CellText() {}

    /** Composed (NFC), without invisible and control characters, line breaks as LF, nothing blank around it. */
    static String cleaned(String raw) {
        StringBuilder kept = new StringBuilder(raw.length());
        raw.replace("\r\n", "\n")
                .codePoints()
                .map(CellText::plain)
                .filter(CellText::isText)
                .forEach(kept::appendCodePoint);
        return Normalizer.normalize(kept, Normalizer.Form.NFC).strip();
    }

    private static int plain(int character) {
        return switch (character) {
            case '\r' -> '\n';
            case '\t', '\u00A0' -> ' ';
            default -> character;
        };
    }

    /** No control characters, no halves of a character, nothing that XML cannot hold, none of the invisible ones that web pages leave behind. */
    private static boolean isText(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character == '\n';
            case Character.SURROGATE -> false;
            default ->
                switch (character) {
                    case 0x00AD, 0x200B, 0xFEFF, 0xFFFE, 0xFFFF -> false;
                    default -> true;
                };
        };
    }

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
    static String plain(String text) {
        return text.startsWith("'") && FORMULA.matcher(text).matches() ? text.substring(1) : text;
    }
}
