package vn.motcua.catalog.bulk.reading;

import java.util.Map;

/** The file as a whole cannot be read; nothing of it is taken over. */
public final class UnreadableFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String rule;
    private final transient Map<String, ?> arguments;

    /**
     * Says why.
     *
     * @param rule a {@code field.*} text of the problem catalogue
     * @param arguments for the text, such as the line
     */
    public UnreadableFile(String rule, Map<String, ?> arguments) {
        super(rule + " " + arguments);
        this.rule = rule;
        this.arguments = Map.copyOf(arguments);
    }

    /** Why: a {@code field.*} text of the problem catalogue. */
    public String rule() {
        return rule;
    }

    /** For the text. */
    public Map<String, ?> arguments() {
        return arguments;
    }
}
