package vn.motcua.catalog.bulk.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.motcua.tables.Formulas;

/** The rows of one sheet of a workbook that was screened, hidden ones too, one by one. */
final class SheetRows {

    private final XMLStreamReader xml;
    private final List<RichText> strings;
    private final CellStyles styles;
    private final ExcelDates dates;
    private int number;

    SheetRows(XMLStreamReader xml, List<RichText> strings, CellStyles styles, ExcelDates dates) {
        this.xml = xml;
        this.strings = strings;
        this.styles = styles;
        this.dates = dates;
    }

    /**
     * A row.
     *
     * @param number as spreadsheets count, from 1
     */
    record SheetRow(int number, List<@Nullable Cell> cells) {}

    /** The next one; null at the end. */
    @Nullable
    SheetRow next() throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("row")) {
                number = number(xml.getAttributeValue(null, "r"));
                return new SheetRow(number, cells());
            }
        }
        return null;
    }

    private int number(@Nullable String text) {
        try {
            return text == null ? number + 1 : Integer.parseInt(text);
        } catch (NumberFormatException none) {
            throw WorkbookScreening.notAWorkbook(none);
        }
    }

    private List<@Nullable Cell> cells() throws XMLStreamException {
        List<@Nullable Cell> cells = new ArrayList<>();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
                return cells;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                String address = xml.getAttributeValue(null, "r");
                int place = address == null ? cells.size() : MergedRange.column(address);
                while (cells.size() <= place) {
                    cells.add(null);
                }
                cells.set(place, cell());
            }
        }
        throw WorkbookScreening.notAWorkbook(null);
    }

    private @Nullable Cell cell() throws XMLStreamException {
        String type = xml.getAttributeValue(null, "t");
        CellStyle style = styles.of(xml.getAttributeValue(null, "s"));
        @Nullable String value = null;
        @Nullable String formula = null;
        @Nullable RichText text = null;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
                return text == null ? cell(type, value, formula, style) : text.cell(style.legacyFont());
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "v" -> value = content();
                    case "f" -> formula = content();
                    case "is" -> text = RichText.read(xml);
                    default -> {}
                }
            }
        }
        throw WorkbookScreening.notAWorkbook(null);
    }

    /** Up to the end of the element, whatever else stands in it. */
    private String content() throws XMLStreamException {
        String holder = xml.getLocalName();
        StringBuilder content = new StringBuilder();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(holder)) {
                return content.toString();
            }
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                content.append(xml.getText());
            }
        }
        throw WorkbookScreening.notAWorkbook(null);
    }

    private @Nullable Cell cell(
            @Nullable String type, @Nullable String value, @Nullable String formula, CellStyle style) {
        boolean computed = value != null && (!value.isEmpty() || "str".equals(type));
        if (value == null || !computed) {
            return formula == null ? null : new Cell(Cell.Kind.ERROR, "=" + formula);
        }
        if (value.isEmpty()) {
            return null;
        }
        return switch (type == null ? "n" : type) {
            case "n" -> number(value, style);
            case "s" -> shared(value).cell(style.legacyFont());
            case "b" -> new Cell(Cell.Kind.TRUTH, String.valueOf(value.equals("1") || value.equals("true")));
            case "e" -> new Cell(Cell.Kind.ERROR, value);
            case "str", "inlineStr" -> Cell.of(Formulas.plain(RichText.unescaped(value)), style.legacyFont());
            case "d" -> dates.iso(value, style.format());
            default -> throw WorkbookScreening.notAWorkbook(null);
        };
    }

    private Cell number(String value, CellStyle style) {
        try {
            return dates.cell(new BigDecimal(value.strip()), style.formatId(), style.format());
        } catch (NumberFormatException none) {
            return new Cell(Cell.Kind.ERROR, value);
        }
    }

    private RichText shared(String index) {
        try {
            return strings.get(Integer.parseInt(index));
        } catch (NumberFormatException | IndexOutOfBoundsException none) {
            throw WorkbookScreening.notAWorkbook(none);
        }
    }
}
