package vn.motcua.catalog.bulk.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lays a document out in lines. */
final class ProcedureLines {

    private final Header header;
    private final List<Map<Column, Object>> lines = new ArrayList<>();

    private ProcedureLines(Header header) {
        this.header = header;
    }

    /** The values of each line, restricted to some columns; a line that would be blank is left out. */
    static List<Map<Column, Object>> of(JsonNode document, Header header) {
        ProcedureLines laid = new ProcedureLines(header);
        laid.lay(document, Part.PROCEDURE, 0);
        laid.lines.removeIf(Map::isEmpty);
        return laid.lines;
    }

    /** Lays an item and its lists from a line on; returns the line after it. */
    private int lay(JsonNode item, Part part, int from) {
        for (Column column : header.of(part)) {
            Object value = clean(column.value(item));
            if (!value.equals("")) {
                line(from).put(column, value);
            }
        }
        int end = from + 1;
        for (Part list : part.lists()) {
            int next = from;
            for (JsonNode each : header.says(list) ? item.path(list.list()) : List.<JsonNode>of()) {
                next = lay(each, list, next);
            }
            end = Math.max(end, next);
        }
        return end;
    }

    /** Numbers and truth values as they are; an empty text for nothing. */
    private static Object clean(@Nullable Object value) {
        return value == null || value instanceof String ? CellText.cleaned(Objects.toString(value, "")) : value;
    }

    private Map<Column, Object> line(int number) {
        while (lines.size() <= number) {
            lines.add(new HashMap<>());
        }
        return lines.get(number);
    }
}
