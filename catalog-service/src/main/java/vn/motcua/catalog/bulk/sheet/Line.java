package vn.motcua.catalog.bulk.sheet;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line of a sheet.
 *
 * @param number as spreadsheets count rows: the header is 1 when nothing stands above it, a cell with line breaks makes no further row
 * @param cells those that are not empty
 */
record Line(int number, Map<Column, Cell> cells) {

    /** The cell of a column; null when it is empty. */
    @Nullable
    Cell cell(Column column) {
        return cells.get(column);
    }

    /** Whether any of these columns has something. */
    boolean says(List<Column> columns) {
        return columns.stream().anyMatch(cells::containsKey);
    }
}
