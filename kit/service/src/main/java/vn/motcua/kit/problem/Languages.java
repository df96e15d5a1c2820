package vn.motcua.kit.problem;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which of our two languages a caller wants. A header that nobody can read says nothing, and breaks nothing. */
public final class Languages {

    /** What we speak unless English is preferred. */
    public static final Locale VIETNAMESE = Locale.of("vi");

    private static final Locale ENGLISH = Locale.of("en");

    private Languages() {}

    /** The better wanted of Vietnamese and English; Vietnamese where neither is. */
    public static Locale of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null) {
            return VIETNAMESE;
        }
        double vietnamese = 0;
        double english = 0;
        for (String part : acceptLanguage.split(",", 20)) {
            String[] range = part.strip().toLowerCase(Locale.ROOT).split(";", 2);
            String language = range[0].strip();
            double weight = range.length == 1 ? 1 : weight(range[1].strip());
            if (language.equals("vi") || language.startsWith("vi-")) {
                vietnamese = Math.max(vietnamese, weight);
            } else if (language.equals("en") || language.startsWith("en-")) {
                english = Math.max(english, weight);
            }
        }
        return english > vietnamese ? ENGLISH : VIETNAMESE;
    }

    private static double weight(String parameter) {
        try {
            return parameter.startsWith("q=") ? Math.clamp(Double.parseDouble(parameter.substring(2)), 0.0, 1.0) : 0;
        } catch (NumberFormatException malformed) {
            return 0;
        }
    }
}
