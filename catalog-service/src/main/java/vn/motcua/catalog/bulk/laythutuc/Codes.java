package vn.motcua.catalog.bulk.laythutuc;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * Codes of ours for parts that have none or one of another shape: the words in capitals, {@code CAP_LAI_GIAY_PHEP}. The same parts get
 * the same codes in whatever order they stand, so that an import that comes again finds them: words that several parts share are told
 * apart by a checksum of what tells the parts apart, not by their place.
 */
final class Codes {

    private static final int MOST_CHARACTERS = 40;
    private static final int CHECKSUM_CHARACTERS = 9;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^A-Z0-9]+");
    private static final Pattern ENDS = Pattern.compile("^_+|_+$");

    private Codes() {}

    /**
     * A part that needs a code.
     *
     * @param words what the code is made of
     * @param identity what tells the part from others
     */
    record Part(String words, String identity) {}

    /**
     * A code for each part, all different. Only parts that nothing tells apart get theirs by their place.
     *
     * @param prefix what a code begins with when its words begin with no letter
     */
    static List<String> of(String prefix, Set<String> taken, List<Part> parts) {
        List<String> wanted = parts.stream()
                .map(part -> cut(fitting(prefix, part.words()), MOST_CHARACTERS))
                .toList();
        Map<String, Integer> wantedBy = new HashMap<>();
        wanted.forEach(code -> wantedBy.merge(code, 1, Integer::sum));
        List<String> codes = new ArrayList<>();
        Set<String> used = new HashSet<>(taken);
        for (int i = 0; i < parts.size(); i++) {
            String code = wanted.get(i);
            boolean alone = wantedBy.getOrDefault(code, 0) == 1 && !taken.contains(code) && !code.equals(prefix);
            String own = alone ? code : withChecksum(code, parts.get(i).identity());
            codes.add(unused(own, used));
        }
        return codes;
    }

    private static String fitting(String prefix, String words) {
        String plain = Normalizer.normalize(
                words.toUpperCase(Locale.ROOT).replace('Đ', 'D').replace('\u00D0', 'D'), Normalizer.Form.NFD);
        String underscored = OTHERS.matcher(MARKS.matcher(plain).replaceAll("")).replaceAll("_");
        String code = ENDS.matcher(underscored).replaceAll("");
        if (code.isEmpty()) {
            return prefix;
        }
        return Character.isDigit(code.charAt(0)) ? prefix + "_" + code : code;
    }

    /** At the end of a word, where there is one. */
    private static String cut(String code, int most) {
        if (code.length() <= most) {
            return code;
        }
        int end = code.lastIndexOf('_', most);
        return code.substring(0, end > 0 ? end : most);
    }

    private static String withChecksum(String code, String identity) {
        CRC32 checksum = new CRC32();
        checksum.update(identity.getBytes(StandardCharsets.UTF_8));
        return "%s_%08X".formatted(cut(code, MOST_CHARACTERS - CHECKSUM_CHARACTERS), checksum.getValue());
    }

    private static String unused(String code, Set<String> used) {
        String unused = code;
        for (int i = 2; !used.add(unused); i++) {
            unused = code + "_" + i;
        }
        return unused;
    }
}
