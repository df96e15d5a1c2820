package vn.motcua.tables;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * A table as comma-separated values (RFC 4180) in UTF-8, with the byte order mark by which Excel knows that. Text that a spreadsheet would
 * compute gets an apostrophe in front (OWASP, CSV injection).
 */
public final class CsvTable implements TableWriter {

    private final CSVPrinter printer;

    /** Begins the table. */
    public CsvTable(OutputStream out, List<String> header) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write('\uFEFF');
        printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        row(header);
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        List<@Nullable Object> written = new ArrayList<>(cells.size());
        for (Object cell : cells) {
            written.add(cell == null || cell instanceof Number ? cell : Formulas.defused(cell.toString()));
        }
        printer.printRecord(written);
    }

    @Override
    public void close() throws IOException {
        printer.flush();
    }
}
