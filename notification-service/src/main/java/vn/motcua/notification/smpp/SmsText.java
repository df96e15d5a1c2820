package vn.motcua.notification.smpp;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * A text as telephones take it: in GSM-7 (3GPP TS 23.038), a septet an octet, where all of its characters are there, in UCS-2 otherwise; in one
 * message where it fits, in parts with a header before each otherwise.
 *
 * @param wide whether it is UCS-2
 */
public record SmsText(boolean wide, List<byte[]> parts) {

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001bÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final int ESCAPE = 0x1b;
    private static final String ESCAPED = "\f^{}\\[~]|€";
    private static final byte[] ESCAPED_AS = {0x0a, 0x14, 0x28, 0x29, 0x2f, 0x3c, 0x3d, 0x3e, 0x40, 0x65};

    /** Octets of a message: 160 septets, 70 characters of two octets. */
    private static final int SEPTETS = 160;

    private static final int WIDE_OCTETS = 140;

    /** A header takes six octets, which are seven septets, and a part holds whole characters: 153 septets, 67 characters. */
    private static final int PART_SEPTETS = 153;

    private static final int PART_WIDE_OCTETS = 134;

    /** How many parts a number of one octet counts. */
    private static final int MOST = 255;

    /**
     * Encodes it.
     *
     * @param accents whether they are kept
     * @param mark tells the parts of this message from those of another
     * @throws IllegalArgumentException when it is longer than 255 parts
     */
    public static SmsText of(String text, boolean accents, int mark) {
        String said = accents ? Normalizer.normalize(text, Normalizer.Form.NFC) : plain(text);
        boolean wide = !said.chars().allMatch(SmsText::isNarrow);
        List<byte[]> characters = said.codePoints()
                .mapToObj(character -> wide ? wide(character) : narrow(character))
                .toList();
        int length = characters.stream().mapToInt(octets -> octets.length).sum();
        if (length <= (wide ? WIDE_OCTETS : SEPTETS)) {
            return new SmsText(wide, List.of(joined(characters)));
        }
        return new SmsText(wide, headed(filled(characters, wide ? PART_WIDE_OCTETS : PART_SEPTETS), mark));
    }

    /** Vietnamese without its accents: readable, and shorter; what has no plain letter is a question mark. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .replace('–', '-')
                .codePoints()
                .map(character -> isNarrow(character) ? character : '?')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isNarrow(int character) {
        return character != ESCAPE && (BASIC.indexOf(character) >= 0 || ESCAPED.indexOf(character) >= 0);
    }

    private static byte[] narrow(int character) {
        int escaped = ESCAPED.indexOf(character);
        return escaped >= 0 ? new byte[] {ESCAPE, ESCAPED_AS[escaped]} : new byte[] {(byte) BASIC.indexOf(character)};
    }

    /** A character beyond the sixteen bits is two of them, which stay together. */
    private static byte[] wide(int character) {
        return Character.toString(character).getBytes(StandardCharsets.UTF_16BE);
    }

    private static List<byte[]> filled(List<byte[]> characters, int most) {
        List<byte[]> parts = new ArrayList<>();
        List<byte[]> part = new ArrayList<>();
        int length = 0;
        for (byte[] character : characters) {
            if (length + character.length > most) {
                parts.add(joined(part));
                part.clear();
                length = 0;
            }
            part.add(character);
            length += character.length;
        }
        parts.add(joined(part));
        return parts;
    }

    private static List<byte[]> headed(List<byte[]> parts, int mark) {
        if (parts.size() > MOST) {
            throw new IllegalArgumentException("a text of " + parts.size() + " parts");
        }
        List<byte[]> headed = new ArrayList<>();
        for (byte[] part : parts) {
            byte[] header = {5, 0, 3, (byte) mark, (byte) parts.size(), (byte) (headed.size() + 1)};
            headed.add(joined(List.of(header, part)));
        }
        return List.copyOf(headed);
    }

    private static byte[] joined(List<byte[]> pieces) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        pieces.forEach(all::writeBytes);
        return all.toByteArray();
    }
}
