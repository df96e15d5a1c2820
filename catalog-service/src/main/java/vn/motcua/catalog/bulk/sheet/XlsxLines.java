package vn.motcua.catalog.bulk.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.bulk.reading.UnreadableFile;
import vn.motcua.catalog.platform.table.Formulas;

/** The rows of a sheet of an Excel workbook, hidden ones too, read one by one. */
final class XlsxLines implements LineSource {

    /** A character by its number (ECMA-376, ST_Xstring). */
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final Path file;
    private final ReadableWorkbook workbook;
    private final ExcelDates dates;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final Header header;

    private XlsxLines(Path file, ReadableWorkbook workbook, ExcelDates dates) throws IOException {
        this.file = file;
        this.workbook = workbook;
        this.dates = dates;
        Sheet named = workbook.getSheets()
                .filter(sheet -> Choice.named("sheet").meant(sheet.getName()).isPresent())
                .findFirst()
                .orElseGet(workbook::getFirstSheet);
        stream = named.openStream();
        rows = stream.iterator();
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

    /** The library throws whatever its arithmetic does when a workbook breaks its rules. */
    private static XlsxLines open(Path file, WorkbookScreening.Facts facts) throws IOException {
        ReadableWorkbook workbook = null;
        try {
            workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(facts.hasStyles(), true));
            return new XlsxLines(file, workbook, new ExcelDates(facts.since1904()));
        } catch (IOException | RuntimeException failure) {
            if (workbook != null) {
                workbook.close();
            }
            throw failure instanceof UnreadableFile refusal ? refusal : WorkbookScreening.notAWorkbook(failure);
        }
    }

    private List<@Nullable String> names() {
        for (Row row = row(); row != null; row = row()) {
            List<@Nullable String> names = new ArrayList<>();
            for (Cell cell : cells(row)) {
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
        Row row = row();
        return row == null ? null : header.line(row.getRowNum(), cells(row));
    }

    private @Nullable Row row() {
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (RuntimeException broken) {
            throw WorkbookScreening.notAWorkbook(broken);
        }
    }

    private List<@Nullable Cell> cells(Row row) {
        List<@Nullable Cell> cells = new ArrayList<>(row.getCellCount());
        for (org.dhatim.fastexcel.reader.Cell cell : row) {
            cells.add(cell == null ? null : cell(cell));
        }
        return cells;
    }

    private @Nullable Cell cell(org.dhatim.fastexcel.reader.Cell cell) {
        return switch (cell.getType()) {
            case EMPTY -> null;
            case ERROR -> new Cell(Cell.Kind.ERROR, String.valueOf(cell.getRawValue()));
            default ->
                switch (cell.getValue()) {
                    case null -> cell.getFormula() == null ? null : new Cell(Cell.Kind.ERROR, "=" + cell.getFormula());
                    case BigDecimal number -> dates.cell(number, cell.getDataFormatId(), cell.getDataFormatString());
                    case Boolean truth -> new Cell(Cell.Kind.TRUTH, truth.toString());
                    case Object text -> Cell.of(Formulas.plain(unescaped(text.toString())));
                };
        };
    }

    private static String unescaped(String text) {
        return ESCAPE.matcher(text).replaceAll(XlsxLines::character);
    }

    private static String character(MatchResult escape) {
        return java.util.regex.Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16)));
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
        Files.deleteIfExists(file);
    }
}
