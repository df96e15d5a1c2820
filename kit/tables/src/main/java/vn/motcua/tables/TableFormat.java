package vn.motcua.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** The kinds of file that a table can come as. */
public enum TableFormat {
    CSV,
    XLSX;

    /** Media type of {@link #CSV}. */
    public static final String CSV_TYPE = "text/csv;charset=UTF-8";

    /** Media type of {@link #XLSX}. */
    public static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    String mediaType() {
        return switch (this) {
            case CSV -> CSV_TYPE;
            case XLSX -> XLSX_TYPE;
        };
    }

    /** The end of a file's name. */
    String suffix() {
        return switch (this) {
            case CSV -> ".csv";
            case XLSX -> ".xlsx";
        };
    }

    /** Begins a table; the stream stays open. */
    TableWriter begin(OutputStream out, String title, List<String> header) throws IOException {
        return switch (this) {
            case CSV -> new CsvTable(out, header);
            case XLSX -> new XlsxTable(out, title, header);
        };
    }
}
