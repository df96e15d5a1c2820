package vn.motcua.catalog.bulk.sheet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.bulk.model.ImportFinding;
import vn.motcua.catalog.bulk.reading.ProcedureFile;
import vn.motcua.catalog.bulk.reading.ReadRow;
import vn.motcua.catalog.bulk.reading.UnreadableFile;

/** Procedures in a sheet. No more of it is held than one procedure. */
public final class SheetFile implements ProcedureFile {

    /** The largest real procedure has some dozens; more would be held at once. */
    private static final int MOST_LINES = 2_000;

    private final LineSource lines;
    private final BitSet codes = new BitSet();
    private @Nullable Line ahead;

    SheetFile(LineSource lines) {
        this.lines = lines;
    }

    /**
     * Comma-separated values in UTF-8, also with semicolons or tabs. Closes the stream in the end.
     *
     * @throws UnreadableFile when the header cannot be read
     */
    public static SheetFile csv(InputStream content) throws IOException {
        return new SheetFile(CsvLines.of(content));
    }

    /**
     * An Excel workbook: the sheet named {@code procedures}, or the first one, of those that are not hidden. Reads the stream to its end and closes it; the workbook waits in
     * a temporary file until this is closed.
     *
     * @throws UnreadableFile when it is no workbook, is too large inside, or the header cannot be read
     */
    public static SheetFile xlsx(InputStream content) throws IOException {
        return new SheetFile(XlsxLines.of(content));
    }

    @Override
    public @Nullable ReadRow next() throws IOException {
        Line first = ahead == null ? following() : ahead;
        if (first == null) {
            return null;
        }
        Cell cell = first.cell(Columns.CODE);
        ProcedureCode code = cell == null ? null : ProcedureCode.of(cell);
        String refusal = refusal(cell, code);
        if (code == null || refusal != null) {
            take(first, cell, line -> {});
            return refused(first, code, String.valueOf(refusal), Map.of());
        }
        ProcedureBlock block = new ProcedureBlock(lines.header(), code);
        return take(first, cell, block::add) > MOST_LINES
                ? refused(first, code, "procedure-too-long", Map.of("most", MOST_LINES))
                : new ReadRow.Understood(first.number(), code.code(), block.content(), block.leftOut());
    }

    /** Goes through the lines of a procedure; returns how many they are. */
    private int take(Line first, @Nullable Cell begun, Consumer<Line> each) throws IOException {
        int count = 0;
        Line line = first;
        do {
            if (++count <= MOST_LINES) {
                each.accept(line);
            }
            line = following();
        } while (line != null && goesOn(line, begun));
        ahead = line;
        return count;
    }

    /** The next line that is not blank. */
    private @Nullable Line following() throws IOException {
        Line line = lines.next();
        while (line != null && line.cells().isEmpty()) {
            line = lines.next();
        }
        return line;
    }

    /** The rule by which a procedure cannot begin here; null when it can. */
    private @Nullable String refusal(@Nullable Cell cell, @Nullable ProcedureCode code) {
        if (cell == null) {
            return "row-without-code";
        }
        if (code == null) {
            return Objects.requireNonNullElse(cell.kind().rule(), "procedure-code");
        }
        boolean twice = codes.get(code.number());
        codes.set(code.number());
        return twice ? "procedure-twice" : null;
    }

    /** Whether a line belongs to the procedure that began with a cell: it has no code, or the same. */
    private static boolean goesOn(Line line, @Nullable Cell begun) {
        Cell cell = line.cell(Columns.CODE);
        return cell == null || (begun != null && shortest(cell).equals(shortest(begun)));
    }

    private static String shortest(Cell cell) {
        ProcedureCode code = ProcedureCode.of(cell);
        return code == null ? cell.text() : code.code();
    }

    private static ReadRow refused(Line line, @Nullable ProcedureCode code, String rule, Map<String, ?> arguments) {
        Cell cell = line.cell(Columns.CODE);
        return new ReadRow.Refused(new ImportFinding(
                line.number(),
                code == null ? null : code.code(),
                Columns.CODE.name(),
                rule,
                arguments,
                cell == null ? null : cell.text()));
    }

    @Override
    public ObjectNode wouldSay(ObjectNode known) {
        Header header = lines.header();
        ProcedureBlock block =
                new ProcedureBlock(header, new ProcedureCode(known.path("code").asText(), null));
        for (Map<Column, Object> values : ProcedureLines.of(known, header)) {
            Map<Column, Cell> cells = new HashMap<>();
            values.forEach((column, value) -> {
                Cell cell = Cell.written(value);
                if (cell != null) {
                    cells.put(column, cell);
                }
            });
            block.add(new Line(0, cells));
        }
        return block.content();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
