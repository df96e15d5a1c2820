package vn.motcua.catalog.bulk.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.motcua.catalog.bulk.model.ImportFinding;
import vn.motcua.catalog.bulk.reading.ReadRow;

/** Both formats of a sheet, for tests that hold for either. */
enum Sheets {
    CSV {
        @Override
        ProcedureSheet writer(ByteArrayOutputStream out, List<String> columns) throws IOException {
            return ProcedureSheet.csv(out, columns);
        }

        @Override
        SheetFile reader(InputStream in) throws IOException {
            return SheetFile.csv(in);
        }
    },
    XLSX {
        @Override
        ProcedureSheet writer(ByteArrayOutputStream out, List<String> columns) throws IOException {
            return ProcedureSheet.xlsx(out, columns);
        }

        @Override
        SheetFile reader(InputStream in) throws IOException {
            return SheetFile.xlsx(in);
        }
    };

    abstract ProcedureSheet writer(ByteArrayOutputStream out, List<String> columns) throws IOException;

    abstract SheetFile reader(InputStream in) throws IOException;

    byte[] written(List<String> columns, JsonNode... documents) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ProcedureSheet sheet = writer(out, columns)) {
            for (JsonNode document : documents) {
                sheet.write(document);
            }
        }
        return out.toByteArray();
    }

    SheetFile file(List<String> columns, JsonNode... documents) throws IOException {
        return reader(new ByteArrayInputStream(written(columns, documents)));
    }

    /** A CSV file with these lines. */
    static SheetFile csv(String... lines) throws IOException {
        return SheetFile.csv(new ByteArrayInputStream(String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8)));
    }

    static List<ReadRow> rows(SheetFile file) throws IOException {
        try (file) {
            List<ReadRow> rows = new ArrayList<>();
            for (ReadRow row = file.next(); row != null; row = file.next()) {
                rows.add(row);
            }
            return rows;
        }
    }

    /** The only procedure of a file, understood. */
    static ReadRow.Understood only(SheetFile file) throws IOException {
        List<ReadRow> rows = rows(file);
        if (rows.size() == 1 && rows.getFirst() instanceof ReadRow.Understood understood) {
            return understood;
        }
        throw new AssertionError(rows);
    }

    static ObjectNode content(SheetFile file) throws IOException {
        return only(file).content();
    }

    /** The reason for which the only row is refused. */
    static ImportFinding refusal(SheetFile file) throws IOException {
        List<ReadRow> rows = rows(file);
        if (rows.size() == 1 && rows.getFirst() instanceof ReadRow.Refused refused) {
            return refused.reason();
        }
        throw new AssertionError(rows);
    }

    static InputStream resource(String name) {
        return Objects.requireNonNull(Sheets.class.getResourceAsStream("/sheets/" + name), name);
    }
}
