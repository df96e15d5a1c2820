package vn.motcua.local.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What came of checking one invariant: figures, and what does not hold, with a few examples of each kind. */
public final class Finding {

    private static final int MOST_EXAMPLES = 1_000;
    private static final int LONGEST = 300;

    private final String invariant;
    private final String statement;
    private final List<String> figures = new ArrayList<>();
    private final List<String> examples = new ArrayList<>();
    private long violations;

    Finding(String invariant, String statement) {
        this.invariant = invariant;
        this.statement = statement;
    }

    /** Notes how much was looked at. */
    @SuppressWarnings("AnnotateFormatMethod")
    void figure(String format, Object... values) {
        figures.add(shown(format, values));
    }

    /** Notes that something does not hold; ids and codes only. */
    @SuppressWarnings("AnnotateFormatMethod")
    void violated(String format, Object... values) {
        violations++;
        if (examples.size() < MOST_EXAMPLES) {
            examples.add(shown(format, values));
        }
    }

    /** Whatever was stored, what is shown is one line of moderate length. */
    @SuppressWarnings("AnnotateFormatMethod")
    private static String shown(String format, Object... values) {
        StringBuilder text = new StringBuilder();
        String.format(Locale.ROOT, format, values)
                .codePoints()
                .limit(LONGEST)
                .forEach(c -> text.appendCodePoint(isVisible(c) ? c : '\ufffd'));
        return text.toString();
    }

    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    /** Notes that something does not hold, unless it does. */
    @SuppressWarnings("AnnotateFormatMethod")
    void require(boolean holds, String format, Object... values) {
        if (!holds) {
            violated(format, values);
        }
    }

    /** For instance I3. */
    public String invariant() {
        return invariant;
    }

    /** Whether it holds. */
    public boolean holds() {
        return violations == 0;
    }

    /** How often it does not hold. */
    public long violations() {
        return violations;
    }

    /** Some of what does not hold. */
    public List<String> examples() {
        return List.copyOf(examples);
    }

    /** One line, and one more for each of the first examples of a violation. */
    public String text(int mostExamples) {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%s %-6s %s: %s%n",
                invariant,
                holds() ? "holds" : "BROKEN",
                statement,
                String.join(", ", figures)));
        if (!holds()) {
            text.append(String.format(Locale.ROOT, "          %d violations, for instance:%n", violations));
            examples.stream().limit(mostExamples).forEach(example -> text.append("          - ")
                    .append(example)
                    .append(System.lineSeparator()));
        }
        return text.toString();
    }
}
