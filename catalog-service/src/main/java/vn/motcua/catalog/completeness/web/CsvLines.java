package vn.motcua.catalog.completeness.web;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Rows as CSV (RFC 4180) that a spreadsheet opens by double click: UTF-8 announced by a byte order mark, nothing taken for a formula. */
final class CsvLines {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** What makes a spreadsheet compute a cell, in the full width of East Asian keyboards too. */
    private static final String BEGINS_FORMULA = "=+-@\t\r\n＝＋－＠";

    private CsvLines() {}

    /** The beginning of a file. */
    static String header(List<String> columns) {
        return BYTE_ORDER_MARK + of(List.of(columns));
    }

    /** Some rows; null is an empty cell. */
    static String of(List<? extends List<? extends @Nullable String>> rows) {
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            for (List<? extends @Nullable String> row : rows) {
                printer.printRecord(row.stream().map(CsvLines::cell).toList());
            }
        } catch (IOException impossible) {
            throw new IllegalStateException("Nothing is written but memory", impossible);
        }
        return text.toString();
    }

    private static String cell(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            return "";
        }
        return BEGINS_FORMULA.indexOf(value.charAt(0)) < 0 ? value : "'" + value;
    }
}
