package vn.motcua.catalog.bulk.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Several values in one cell, between them semicolons or line breaks. A value that has one of these is put in quotes.
 *
 * @param item how each of them is written
 * @param commas whether a comma separates as well, because no value has one
 */
record CellList(CellFormat item, boolean commas) implements CellFormat {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setDelimiter(';')
            .setIgnoreSurroundingSpaces(true)
            .get();

    /** Free words. */
    static final CellFormat OF_WORDS = new CellList(CellFormats.TEXT, false);

    /** Codes. */
    static final CellFormat OF_CODES = new CellList(CellFormats.TEXT, true);

    /** Values of a list of {@code sheet-values.json}. */
    static CellFormat of(String choice) {
        return new CellList(CellFormats.oneOf(choice), true);
    }

    @Override
    public JsonNode read(Cell cell) throws WrongCell {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (String text : split(commas ? cell.asShown().replace(',', ';') : cell.asShown())) {
            Cell value = Cell.of(text);
            if (value != null) {
                list.add(item.read(value));
            }
        }
        return list;
    }

    private static List<String> split(String text) throws WrongCell {
        List<String> items = new ArrayList<>();
        try (CSVParser lines = CSVParser.parse(text, FORMAT)) {
            for (CSVRecord line : lines) {
                items.addAll(line.toList());
            }
            return items;
        } catch (IOException | UncheckedIOException unclosed) {
            throw new WrongCell("list-quotes");
        }
    }

    @Override
    public @Nullable Object write(JsonNode value) {
        if (!value.isArray()) {
            return null;
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode each : value) {
            Object text = item.write(each);
            if (text != null) {
                texts.add(quoted(CellText.cleaned(text.toString())));
            }
        }
        return String.join("; ", texts);
    }

    private static String quoted(String text) {
        boolean needed = text.startsWith("\"") || text.contains(";") || text.contains("\n");
        return needed ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
