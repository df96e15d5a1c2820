package vn.motcua.catalog.bulk.laythutuc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.bulk.reading.ReadRow;
import vn.motcua.catalog.bulk.reading.ReadRow.Understood;

/** Answers of the national catalogue for tests. */
final class Answers {

    private Answers() {}

    /** Everything that a file says. */
    static List<ReadRow> read(String file) {
        return read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }

    static List<ReadRow> read(InputStream content) {
        List<ReadRow> rows = new ArrayList<>();
        try (LayThuTucFile file = LayThuTucFile.open(content)) {
            for (@Nullable ReadRow row = file.next(); row != null; row = file.next()) {
                rows.add(row);
            }
            assertThat(file.next()).as("at the end the end is said again").isNull();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return rows;
    }

    /** Passes over everything in a file. */
    static void skip(String text) {
        try (LayThuTucFile file = LayThuTucFile.open(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
            boolean more = true;
            while (more) {
                more = file.skip();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** One procedure with these fields beside its code. */
    static Understood procedure(String fields) {
        List<ReadRow> rows = read("[{\"MATTHC\":\"1.000894\",%s}]".formatted(fields.replace('\'', '"')));
        assertThat(rows).singleElement().isInstanceOf(Understood.class);
        return (Understood) rows.getFirst();
    }

    /** What was left out, each as {@code path rule}. */
    static List<String> leftOut(Understood row) {
        return row.leftOut().stream()
                .map(finding -> finding.field() + " " + finding.rule())
                .toList();
    }
}
