package vn.motcua.catalog.bulk.sheet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cells that show one value. Only the first of them has it in the file.
 *
 * @param firstRow as spreadsheets count, from 1
 * @param firstColumn from 0
 */
record MergedRange(int firstRow, int firstColumn, int lastRow, int lastColumn) {

    private static final Pattern FORM =
            Pattern.compile("\\$?([A-Z]{1,3})\\$?([1-9][0-9]{0,6}):\\$?([A-Z]{1,3})\\$?([1-9][0-9]{0,6})");

    private static final int LETTERS = 26;

    /** From an address such as {@code G2:G3}; null when that is none. */
    static @Nullable MergedRange of(@Nullable String reference) {
        Matcher form = FORM.matcher(reference == null ? "" : reference);
        return form.matches()
                ? new MergedRange(
                        Integer.parseInt(form.group(2)),
                        column(form.group(1)),
                        Integer.parseInt(form.group(4)),
                        column(form.group(3)))
                : null;
    }

    /** The place of a column by its letters, from 0; what follows them is left aside. */
    static int column(String address) {
        int column = 0;
        for (int i = 0; i < address.length() && Character.isLetter(address.charAt(i)); i++) {
            column = column * LETTERS + address.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }
}
