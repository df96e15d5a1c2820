/**
 * Procedures as a table, to be read and written as CSV or as an Excel workbook.
 *
 * <p>A procedure takes as many lines as its longest list. A line with an empty {@code code} goes on with the procedure above, a line with an
 * empty {@code case.code} with the case above; each line adds at most one item to each list, as in the tables of the decisions that publish
 * procedures. {@link vn.motcua.catalog.bulk.sheet.Columns} is the one table of what there is to read and write.
 */
@NullMarked
package vn.motcua.catalog.bulk.sheet;

import org.jspecify.annotations.NullMarked;
