package vn.motcua.intake.dossier.web;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** The header {@code Content-Disposition} for a name in any letters (RFC 6266, 8187): plain letters for old programs, all letters for others. */
final class Disposition {

    /** What may stand in an extended value as it is. */
    private static final String PLAIN = "!#$&+-.^_`|~";

    private Disposition() {}

    static String inline(String fileName) {
        return "inline; filename=\"" + ascii(fileName) + "\"; filename*=UTF-8''" + encoded(fileName);
    }

    private static String ascii(String fileName) {
        return Normalizer.normalize(fileName.replace('đ', 'd').replace('Đ', 'D'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^\\x20-\\x7e]|[\"\\\\%]", "_");
    }

    private static String encoded(String fileName) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : fileName.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xff);
            boolean isPlain = c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
            encoded.append(isPlain ? String.valueOf(c) : "%%%02X".formatted((int) c));
        }
        return encoded.toString();
    }
}
