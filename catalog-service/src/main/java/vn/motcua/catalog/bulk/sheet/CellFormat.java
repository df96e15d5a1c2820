package vn.motcua.catalog.bulk.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** How a value of a document stands in a cell. What one method writes the other reads. */
interface CellFormat {

    /**
     * The value.
     *
     * @throws WrongCell when it cannot be told for sure
     */
    JsonNode read(Cell cell) throws WrongCell;

    /** A text, number or truth value; null when the document has something here that no cell can hold. */
    @Nullable
    Object write(JsonNode value);
}
