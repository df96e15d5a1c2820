package vn.motcua.catalog.bulk.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who pays a part of a fee less: {@code NEAR_POOR_HOUSEHOLD: 50; CHILD: 30} is 50 and 30 per cent less. */
record FeeReductions() implements CellFormat {

    @Override
    public JsonNode read(Cell cell) throws WrongCell {
        ArrayNode reductions = JsonNodeFactory.instance.arrayNode();
        for (String text : cell.text().split("[;\n]", -1)) {
            String[] said = text.split(":", -1);
            if (said.length != 2 || said[0].isBlank() || said[1].isBlank()) {
                throw new WrongCell("fee-reductions");
            }
            reductions
                    .addObject()
                    .put("group", said[0].strip())
                    .set("percent", WholeNumber.node(WholeNumber.typed(said[1].strip())));
        }
        return reductions;
    }

    @Override
    public @Nullable Object write(JsonNode value) {
        List<String> reductions = new ArrayList<>();
        value.forEach(reduction -> reductions.add(reduction.path("group").asText() + ": "
                + reduction.path("percent").asText()));
        return reductions.isEmpty() ? null : String.join("; ", reductions);
    }
}
