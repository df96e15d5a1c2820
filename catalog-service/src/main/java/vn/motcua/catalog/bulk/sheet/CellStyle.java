package vn.motcua.catalog.bulk.sheet;

import org.jspecify.annotations.Nullable;

/**
 * How a cell shows what it has.
 *
 * @param formatId number of its format, which says everything of a built-in one
 * @param format written out; null for one of the built-in ones that nobody writes out
 * @param legacyFont whether its font is older than Unicode
 */
record CellStyle(int formatId, @Nullable String format, boolean legacyFont) {

    /** Of a cell that names none. */
    static final CellStyle PLAIN = new CellStyle(0, "General", false);
}
