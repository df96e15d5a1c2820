package vn.motcua.catalog.bulk.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import vn.motcua.catalog.bulk.reading.ProcedureWriter;
import vn.motcua.catalog.bulk.reading.UnreadableFile;
import vn.motcua.tables.CsvTable;
import vn.motcua.tables.TableWriter;
import vn.motcua.tables.XlsxTable;

/** Procedures written as a sheet that {@link SheetFile} reads: what comes out goes in again. */
public final class ProcedureSheet implements ProcedureWriter {

    private final Header header;
    private final TableWriter table;

    private ProcedureSheet(Header header, TableWriter table) {
        this.header = header;
        this.table = table;
    }

    /**
     * As comma-separated values.
     *
     * @param columns some of {@link Columns#names()}
     * @throws UnreadableFile when nobody could read a sheet with these columns
     */
    public static ProcedureSheet csv(OutputStream out, List<String> columns) throws IOException {
        return new ProcedureSheet(Header.of(columns), new CsvTable(out, columns));
    }

    /**
     * As an Excel workbook.
     *
     * @param columns some of {@link Columns#names()}
     * @throws UnreadableFile when nobody could read a sheet with these columns
     */
    public static ProcedureSheet xlsx(OutputStream out, List<String> columns) throws IOException {
        return new ProcedureSheet(
                Header.of(columns),
                new XlsxTable(out, Choice.named("sheet").values().getFirst(), columns));
    }

    @Override
    public void write(JsonNode document) throws IOException {
        for (Map<Column, Object> line : ProcedureLines.of(document, header)) {
            table.row(header.columns().stream().map(line::get).toList());
        }
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
