package vn.motcua.catalog.platform.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.postgresql.PGConnection;
import vn.motcua.kit.testing.Infrastructure;

/** Files as somebody else's program reads them. */
public final class OpenedFile {

    private OpenedFile() {}

    /**
     * The lines of a CSV file, its header too, by PostgreSQL's reader, which knows nothing of the library that wrote it.
     *
     * @param columns what to call the columns
     */
    public static List<Map<String, Object>> csv(String database, byte[] file, String... columns) throws Exception {
        String table = "file_" + Integer.toHexString(Arrays.hashCode(file));
        try (var connection = Infrastructure.database().connect(database);
                var statement = connection.createStatement()) {
            String typed = Stream.of(columns).map(column -> column + " text").collect(Collectors.joining(", "));
            statement.execute("drop table if exists " + table);
            statement.execute("create table " + table + " (line serial, " + typed + ")");
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy " + table + " (" + String.join(", ", columns)
                                    + ") from stdin (format csv, encoding 'UTF8')",
                            new ByteArrayInputStream(file));
        }
        return Infrastructure.database().select(database, "select * from " + table + " order by line");
    }

    /** The lines of the only sheet of a workbook, its header too. */
    public static List<Row> xlsx(String sheet, byte[] file) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            if (!workbook.getFirstSheet().getName().equals(sheet)) {
                throw new AssertionError(
                        "The sheet is called " + workbook.getFirstSheet().getName());
            }
            return workbook.getFirstSheet().read();
        }
    }
}
