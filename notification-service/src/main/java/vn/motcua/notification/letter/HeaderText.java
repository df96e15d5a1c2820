package vn.motcua.notification.letter;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Any text in a mail header (RFC 2047): encoded words of at most 75 characters, one a line. */
final class HeaderText {

    /** 45 bytes make 60 characters of base64; with the frame of an encoded word that is 72. */
    private static final int BYTES_A_WORD = 45;

    private HeaderText() {}

    /** Text that is not plain ASCII, or long, becomes encoded words; control characters go. */
    static String encode(String text) {
        if (text.length() <= 60 && text.chars().allMatch(c -> c >= ' ' && c < 0x7f) && !text.contains("=?")) {
            return text;
        }
        StringBuilder encoded = new StringBuilder();
        StringBuilder word = new StringBuilder();
        int bytes = 0;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            i += Character.charCount(character);
            if (Character.isISOControl(character)) {
                character = ' ';
            }
            int size = character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x1_0000 ? 3 : 4;
            if (bytes + size > BYTES_A_WORD) {
                append(encoded, word);
                bytes = 0;
            }
            word.appendCodePoint(character);
            bytes += size;
        }
        append(encoded, word);
        return encoded.toString();
    }

    /** A name, if there is one, and an address. */
    static String mailbox(String name, String address) {
        return name.isBlank() ? address : encoded(name) + " <" + address + ">";
    }

    /** A display name is encoded whenever it holds anything but letters, digits and blanks. */
    private static String encoded(String name) {
        String words = encode(name);
        return words.startsWith("=?") || words.chars().allMatch(c -> c == ' ' || Character.isLetterOrDigit(c))
                ? words
                : "\"" + words.replace("\\", "").replace("\"", "") + "\"";
    }

    private static void append(StringBuilder encoded, StringBuilder word) {
        if (word.isEmpty()) {
            return;
        }
        if (!encoded.isEmpty()) {
            encoded.append("\r\n ");
        }
        encoded.append("=?UTF-8?B?")
                .append(Base64.getEncoder().encodeToString(word.toString().getBytes(StandardCharsets.UTF_8)))
                .append("?=");
        word.setLength(0);
    }
}
