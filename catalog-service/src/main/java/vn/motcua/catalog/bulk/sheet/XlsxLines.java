package vn.motcua.catalog.bulk.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.bulk.reading.UnreadableFile;

/** The rows of a sheet of an Excel workbook, hidden ones too, read one by one. */
final class XlsxLines implements LineSource {

    private final Path file;
    private final WorkbookParts parts;
    private final SheetRows rows;
    private final MergedCells merged;
    private final Header header;

    private XlsxLines(Path file, WorkbookParts parts, WorkbookScreening.Facts facts) throws IOException {
        this.file = file;
        this.parts = parts;
        String sheet = parts.sheet();
        merged = new MergedCells(facts.merged(sheet));
        rows = new SheetRows(parts.open(sheet), parts.strings(), parts.styles(), new ExcelDates(facts.since1904()));
        header = Header.of(names());
    }

    /** From a stream that is read to its end and closed. */
    static XlsxLines of(InputStream content) throws IOException {
        Path file = Files.createTempFile("procedures", ".xlsx");
        try (content) {
            Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
            return open(file, WorkbookScreening.screen(file));
        } catch (IOException | RuntimeException failure) {
            Files.delete(file);
            throw failure;
        }
    }

    /** The file lies here: what cannot be read of it is its content. */
    private static XlsxLines open(Path file, WorkbookScreening.Facts facts) throws IOException {
        WorkbookParts parts = null;
        try {
            parts = WorkbookParts.of(file);
            return new XlsxLines(file, parts, facts);
        } catch (IOException | RuntimeException failure) {
            if (parts != null) {
                parts.close();
            }
            throw failure instanceof UnreadableFile refusal ? refusal : WorkbookScreening.notAWorkbook(failure);
        }
    }

    private List<@Nullable String> names() {
        for (SheetRows.SheetRow row = row(); row != null; row = row()) {
            merged.over(row.number(), row.cells());
            List<@Nullable String> names = new ArrayList<>();
            for (Cell cell : row.cells()) {
                names.add(cell == null ? null : cell.text());
            }
            if (names.stream().anyMatch(name -> name != null)) {
                return names;
            }
        }
        return List.of();
    }

    @Override
    public Header header() {
        return header;
    }

    @Override
    public @Nullable Line next() {
        SheetRows.SheetRow row = row();
        return row == null ? null : header.line(row.number(), row.cells(), merged.over(row.number(), row.cells()));
    }

    private SheetRows.@Nullable SheetRow row() {
        try {
            return rows.next();
        } catch (UnreadableFile refusal) {
            throw refusal;
        } catch (XMLStreamException | RuntimeException broken) {
            throw WorkbookScreening.notAWorkbook(broken);
        }
    }

    @Override
    public void close() throws IOException {
        parts.close();
        Files.deleteIfExists(file);
    }
}
