package vn.motcua.catalog.bulk.sheet;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a cell that is not empty.
 *
 * @param kind what the file says it is; all that a CSV file has is text
 * @param text clean text; a number without grouping; an ISO day, hour ({@code HH:mm}) or both; {@code true} or {@code false}
 * @param shown what people see there; null where that is another thing than the text, such as of a number that a spreadsheet made a day
 */
record Cell(Kind kind, String text, @Nullable String shown) {

    enum Kind {
        TEXT(null),
        NUMBER(null),
        MOMENT(null),
        TRUTH(null),
        /** A formula that failed or was never computed. */
        ERROR("formula"),
        /** Text with characters that nobody sees and that a database or a screen may not take. */
        CONTROL("control-character"),
        /** More text than a spreadsheet lets anybody type into one cell. */
        TOO_LONG("cell-too-long"),
        /** Text that is Vietnamese only in a font of the time before Unicode. */
        LEGACY("legacy-font"),
        /** Covered by a merged cell that begins in another column: nobody knows what is meant here. */
        MERGED("merged-across");

        private final @Nullable String rule;

        Kind(@Nullable String rule) {
            this.rule = rule;
        }

        /** Why such a cell can never be read; null when it can. */
        @Nullable
        String rule() {
            return rule;
        }
    }

    /** The most characters that Excel keeps in a cell. */
    private static final int LONGEST = 32_767;

    private static final int BEGINNING = 100;

    /** What spreadsheets show where a formula failed, also in the CSV files that they write. */
    private static final Set<String> ERRORS =
            Set.of("#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!");

    /** A cell that shows what it has; a moment may be shown in any way. */
    Cell(Kind kind, String text) {
        this(kind, text, kind == Kind.MOMENT ? null : text);
    }

    /** A cell with text as it came; null when it is blank. */
    static @Nullable Cell of(String raw) {
        return of(raw, false);
    }

    /**
     * A cell with text as it came; null when it is blank.
     *
     * @param legacyFont whether it is shown in a font of the time before Unicode
     */
    static @Nullable Cell of(String raw, boolean legacyFont) {
        if (raw.length() > LONGEST) {
            return new Cell(Kind.TOO_LONG, CellText.cleaned(raw.substring(0, BEGINNING)));
        }
        String text = CellText.cleaned(raw);
        if (CellText.hasControls(raw)) {
            return new Cell(Kind.CONTROL, text);
        }
        if (text.isEmpty()) {
            return null;
        }
        String typed = CellText.composed(raw);
        if (legacyFont ? LegacyFont.mayHaveTyped(typed) : LegacyFont.hasTyped(typed)) {
            return new Cell(Kind.LEGACY, text);
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

    /**
     * What people see there, for a column that keeps it word for word.
     *
     * @throws WrongCell when the file has something else than it shows
     */
    String asShown() throws WrongCell {
        if (shown == null) {
            throw new WrongCell(kind == Kind.MOMENT ? "became-a-day" : "shown-otherwise");
        }
        return shown;
    }
}
