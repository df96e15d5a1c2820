package vn.motcua.catalog.process.bpmn;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** The codes of steps, made of a document's identifiers; two that differ in case or marks only stay two. */
final class StepCodes {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final Map<String, String> byId = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    void add(String id) {
        String wish = codeOf(id);
        String code = wish;
        for (int number = 2; !taken.add(code); number++) {
            code = wish + "_" + number;
        }
        byId.put(id, code);
    }

    boolean contains(String id) {
        return byId.containsKey(id);
    }

    String of(String id) {
        return Objects.requireNonNull(byId.get(id));
    }

    /** Identifiers of other editors ({@code Activity_0x1abc}, {@code Duyệt_1}) in the form of our codes. */
    static String codeOf(String id) {
        String plain = MARKS.matcher(
                        Normalizer.normalize(id.toUpperCase(Locale.ROOT).replace('\u0110', 'D'), Normalizer.Form.NFD))
                .replaceAll("");
        String code = plain.replaceAll("[^A-Z0-9]", "_");
        return Character.isLetter(code.charAt(0)) ? code : "X" + code;
    }
}
