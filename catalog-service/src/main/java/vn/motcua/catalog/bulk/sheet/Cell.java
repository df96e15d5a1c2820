package vn.motcua.catalog.bulk.sheet;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a cell that is not empty.
 *
 * @param kind what the file says it is; all that a CSV file has is text
 * @param text clean text; a number without grouping; an ISO day, hour ({@code HH:mm}) or both; {@code true} or {@code false}
 */
record Cell(Kind kind, String text) {

    enum Kind {
        TEXT,
        NUMBER,
        MOMENT,
        TRUTH,
        /** A formula that failed or was never computed. */
        ERROR
    }

    /** What spreadsheets show where a formula failed, also in the CSV files that they write. */
    private static final Set<String> ERRORS =
            Set.of("#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!");

    /** A cell with text as it came; null when it is blank. */
    static @Nullable Cell of(String raw) {
        String text = CellText.cleaned(raw);
        if (text.isEmpty()) {
            return null;
        }
        return new Cell(ERRORS.contains(text) ? Kind.ERROR : Kind.TEXT, text);
    }

    /** A cell as it would be read again if this was written into it; null for nothing. */
    static @Nullable Cell written(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Number number -> new Cell(Kind.NUMBER, number.toString());
            case Boolean truth -> new Cell(Kind.TRUTH, truth.toString());
            default -> of(value.toString());
        };
    }
}
