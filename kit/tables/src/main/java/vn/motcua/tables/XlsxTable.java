package vn.motcua.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A table as an Excel workbook with one sheet, its header bold and always in sight. Text stands in the cells themselves, not in a table of
 * shared strings, which would be held to the end. A text longer than a cell of Excel can be is cut and ends with an ellipsis.
 */
public final class XlsxTable implements TableWriter {

    /** Rows that are held before they are compressed and go out. */
    private static final int ROWS_HELD = 100;

    private static final int LONGEST_TEXT = 32_767;

    /** What workbooks read as one character by its number (ECMA-376, ST_Xstring). */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    /** About 20 characters: a name can be read, a sheet of many columns can still be looked through. */
    private static final double WIDTH = 20;

    private final Workbook workbook;
    private final Worksheet sheet;
    private int rows;

    /** Begins the table. */
    public XlsxTable(OutputStream out, String sheetName, List<String> header) throws IOException {
        workbook = new Workbook(out, "Motcua", null);
        sheet = workbook.newWorksheet(sheetName);
        sheet.freezePane(0, 1);
        for (int column = 0; column < header.size(); column++) {
            sheet.width(column, WIDTH);
            sheet.style(0, column).bold().set();
        }
        row(header);
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            switch (cells.get(column)) {
                case null -> {}
                case Number number -> sheet.value(rows, column, number);
                case Boolean truth -> sheet.value(rows, column, truth);
                case Object other -> sheet.inlineString(rows, column, text(other.toString()));
            }
        }
        if (++rows % ROWS_HELD == 0) {
            sheet.flush();
        }
    }

    private static String text(String text) {
        String whole = ESCAPE.matcher(Formulas.kept(text)).replaceAll("_x005F_");
        return whole.length() <= LONGEST_TEXT ? whole : whole.substring(0, LONGEST_TEXT - 1) + "…";
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
