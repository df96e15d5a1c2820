package vn.motcua.catalog.bulk.sheet;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * A column.
 *
 * @param name as the header has it
 * @param part what its cells belong to
 * @param path of the value within the part; the part itself where it is no object
 * @param format how the value stands in a cell
 */
record Column(String name, Part part, JsonPointer path, CellFormat format) {

    /** A column named by its path. */
    static Column of(String name, CellFormat format) {
        return of(name, "", format);
    }

    /** A column whose name leaves out the object around the value. */
    static Column of(String name, String around, CellFormat format) {
        Part part = Part.of(name);
        String path = (around + part.within(name)).replace('.', '/');
        return new Column(name, part, JsonPointer.compile(path.isEmpty() ? "" : "/" + path), format);
    }

    /** What to write of an item of the part; null for nothing. */
    @Nullable
    Object value(JsonNode item) {
        JsonNode value = item.at(path);
        return value.isMissingNode() || value.isNull() ? null : format.write(value);
    }

    /** What the item has; null for nothing. */
    @Nullable
    JsonNode in(ObjectNode item) {
        JsonNode value = item.at(path);
        return value.isMissingNode() ? null : value;
    }

    /** Sets the value of an item. */
    void set(ObjectNode item, JsonNode value) {
        item.withObject(path.head()).set(path.last().getMatchingProperty(), value);
    }
}
