package vn.motcua.catalog.bulk.sheet;

import java.util.Map;

/** A cell cannot be read as what its column holds. */
final class WrongCell extends Exception {

    private static final long serialVersionUID = 1L;

    private final String rule;
    private final transient Map<String, ?> arguments;

    WrongCell(String rule, Map<String, ?> arguments) {
        super(rule, null, false, false);
        this.rule = rule;
        this.arguments = arguments;
    }

    WrongCell(String rule) {
        this(rule, Map.of());
    }

    /** A {@code field.*} text of the problem catalogue. */
    String rule() {
        return rule;
    }

    /** For the text. */
    Map<String, ?> arguments() {
        return arguments;
    }
}
