package vn.motcua.catalog.bulk.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The merged cells of a sheet while its rows are gone through from top to bottom. */
final class MergedCells {

    /** At one row, several times as many as there are columns; a workbook whose ranges lie on each other is none of a spreadsheet. */
    private static final int MOST_AT_ONCE = 500;

    private final List<MergedRange> coming;
    private final List<Open> open = new ArrayList<>();
    private int next;

    MergedCells(List<MergedRange> ranges) {
        coming = ranges.stream()
                .sorted(Comparator.comparingInt(MergedRange::firstRow))
                .toList();
    }

    /**
     * Puts in a row what the cells above or beside show in its cells.
     *
     * @param own the cells that the row has in the file, which stay as they are
     * @return what it has besides, by place; as long as the row
     */
    List<@Nullable Cell> over(int row, List<@Nullable Cell> own) {
        open.removeIf(one -> one.range.lastRow() < row);
        while (next < coming.size() && coming.get(next).firstRow() <= row) {
            MergedRange range = coming.get(next++);
            if (range.lastRow() >= row) {
                open.add(new Open(range, range.firstRow() == row ? at(own, range.firstColumn()) : null));
            }
        }
        if (open.size() > MOST_AT_ONCE) {
            throw Inflating.tooLarge();
        }
        List<@Nullable Cell> shown = new ArrayList<>();
        for (Iterator<Open> all = open.iterator(); all.hasNext(); ) {
            all.next().show(row, shown);
        }
        return shown;
    }

    private static @Nullable Cell at(List<@Nullable Cell> cells, int place) {
        return place < cells.size() ? cells.get(place) : null;
    }

    /** A range with the value of its first cell. */
    private record Open(MergedRange range, @Nullable Cell value) {

        void show(int row, List<@Nullable Cell> shown) {
            if (value == null) {
                return;
            }
            if (row > range.firstRow()) {
                put(shown, range.firstColumn(), value);
            } else if (range.lastColumn() > range.firstColumn()) {
                put(shown, range.firstColumn() + 1, new Cell(Cell.Kind.MERGED, value.text()));
            }
        }

        private static void put(List<@Nullable Cell> cells, int place, Cell cell) {
            while (cells.size() <= place) {
                cells.add(null);
            }
            cells.set(place, cell);
        }
    }
}
