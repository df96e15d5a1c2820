package vn.motcua.catalog.bulk.sheet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.bulk.reading.UnreadableFile;

/** The columns that a file has, in any order: the first line of it that is not blank. */
final class Header {

    private final List<@Nullable Column> places;
    private final List<Column> columns;
    private final Map<Part, List<Column>> byPart = new EnumMap<>(Part.class);

    private Header(List<@Nullable Column> places) {
        this.places = places;
        columns = places.stream().flatMap(Stream::ofNullable).toList();
        for (Part part : Part.values()) {
            byPart.put(
                    part,
                    columns.stream().filter(column -> column.part() == part).toList());
        }
    }

    /**
     * From the names of the columns; a place without a name must stay empty.
     *
     * @throws UnreadableFile when a name is unknown or comes twice, or a column is missing by which lines are told apart
     */
    static Header of(List<@Nullable String> names) {
        List<@Nullable Column> places = new ArrayList<>();
        for (String name : names) {
            Column column = name == null ? null : known(name);
            if (column != null && places.contains(column)) {
                throw new UnreadableFile("column-twice", Map.of("column", column.name()));
            }
            places.add(column);
        }
        Header header = new Header(places);
        header.requireKeys();
        return header;
    }

    private static Column known(String name) {
        Column column = Columns.named(name);
        if (column == null) {
            throw new UnreadableFile("unknown-column", Map.of("column", name));
        }
        return column;
    }

    private void requireKeys() {
        for (Part part : Part.values()) {
            boolean told = part == Part.PROCEDURE || says(part);
            if (told && !columns.contains(Columns.named(part.key()))) {
                throw new UnreadableFile("column-missing", Map.of("column", part.key()));
            }
        }
    }

    /** The columns of a part. */
    List<Column> of(Part part) {
        return Objects.requireNonNull(byPart.get(part));
    }

    /** Whether there are columns of a part or of its lists. */
    boolean says(Part part) {
        return !of(part).isEmpty() || part.lists().stream().anyMatch(this::says);
    }

    /** The columns in their order. */
    List<Column> columns() {
        return columns;
    }

    /**
     * A line from its cells.
     *
     * @throws UnreadableFile when something stands under no column: it would be lost
     */
    Line line(int number, List<@Nullable Cell> cells) {
        return line(number, cells, List.of());
    }

    /**
     * A line of which merged cells show a part. What they show holds where the line says something else of the same item: a cell merged over
     * two lines says the channels of the fee in either, and no second fee where the lower one has none.
     *
     * @throws UnreadableFile when something stands under no column: it would be lost
     */
    Line line(int number, List<@Nullable Cell> cells, List<@Nullable Cell> merged) {
        Map<Column, Cell> own = byColumn(number, cells);
        Set<Part> spoken = own.keySet().stream().map(Column::part).collect(Collectors.toSet());
        for (int place = 0; place < Math.min(merged.size(), places.size()); place++) {
            Cell cell = merged.get(place);
            Column column = places.get(place);
            if (cell != null && column != null && spoken.contains(column.part())) {
                own.putIfAbsent(column, cell);
            }
        }
        return new Line(number, own);
    }

    private Map<Column, Cell> byColumn(int number, List<@Nullable Cell> cells) {
        Map<Column, Cell> byColumn = new HashMap<>();
        for (int place = 0; place < cells.size(); place++) {
            Cell cell = cells.get(place);
            Column column = place < places.size() ? places.get(place) : null;
            if (cell != null && column == null) {
                throw new UnreadableFile("wrong-number-of-cells", Map.of("line", number));
            }
            if (cell != null && column != null) {
                byColumn.put(column, cell);
            }
        }
        return byColumn;
    }
}
