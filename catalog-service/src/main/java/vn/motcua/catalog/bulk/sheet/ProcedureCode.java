package vn.motcua.catalog.bulk.sheet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A national code.
 *
 * @param code the short form
 * @param longCode the long one; null when only the short one is given
 */
record ProcedureCode(String code, @Nullable String longCode) {

    private static final Pattern FORM =
            Pattern.compile("([0-9]\\.[0-9]{6})(\\.[0-9]{3}\\.[0-9]{2}\\.[0-9]{2}\\.[A-Z][0-9]{2})?");

    /** From a cell; null when that is none. */
    static @Nullable ProcedureCode of(Cell cell) {
        if (cell.kind().rule() != null || cell.shown() == null) {
            return null;
        }
        Matcher form = FORM.matcher(cell.shown());
        return form.matches() ? new ProcedureCode(form.group(1), form.group(2) == null ? null : form.group()) : null;
    }

    /** A small number of its own. */
    int number() {
        return Integer.parseInt(code.replace(".", ""));
    }
}
