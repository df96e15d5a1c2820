package vn.motcua.catalog.bulk.sheet;

import java.text.Normalizer;

/** Text that people typed or pasted into a cell. */
final class CellText {

    private CellText() {}

    /** As {@link #composed}, with the letter that was meant where Ð (U+00D0) only looks like Đ. */
    static String cleaned(String raw) {
        return composed(raw).replace('\u00D0', '\u0110').replace('\u00F0', '\u0111');
    }

    /** Composed (NFC), without invisible and control characters, line breaks as LF, nothing blank around it. */
    static String composed(String raw) {
        StringBuilder kept = new StringBuilder(raw.length());
        raw.replace("\r\n", "\n")
                .codePoints()
                .map(CellText::plain)
                .filter(CellText::isText)
                .forEach(kept::appendCodePoint);
        return Normalizer.normalize(kept, Normalizer.Form.NFC).strip();
    }

    /** Whether it has control characters other than tabs and line breaks: nobody typed those knowingly. */
    static boolean hasControls(String raw) {
        return raw.chars()
                .anyMatch(character -> Character.isISOControl(character)
                        && character != '\t'
                        && character != '\n'
                        && character != '\r');
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
}
