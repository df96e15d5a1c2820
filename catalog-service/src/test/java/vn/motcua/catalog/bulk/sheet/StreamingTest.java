package vn.motcua.catalog.bulk.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.catalog.bulk.reading.ReadRow;

/** A whole catalogue, and how much of it is held at a time. */
class StreamingTest {

    private static final int PROCEDURES = 3_000;

    private final List<ObjectNode> samples = Samples.all();

    @TempDir
    Path folder;

    private ObjectNode procedure(int number) {
        ObjectNode document = samples.get(number % samples.size()).deepCopy();
        document.put("code", String.format(Locale.ROOT, "1.%06d", number));
        document.remove("longCode");
        document.withObject("name").put("vi", "Thủ tục số " + number);
        return document;
    }

    @ParameterizedTest
    @EnumSource
    void bytesGoOutWhileProceduresAreWritten(Sheets format) throws IOException {
        CountedOutput out = new CountedOutput(OutputStream.nullOutputStream());
        long mostHeld = 0;
        long before = 0;
        int since = 0;
        try (ProcedureSheet sheet = format == Sheets.CSV
                ? ProcedureSheet.csv(out, Columns.names())
                : ProcedureSheet.xlsx(out, Columns.names())) {
            for (int number = 0; number < 600; number++) {
                sheet.write(procedure(number));
                since = out.count == before ? since + 1 : 0;
                before = out.count;
                mostHeld = Math.max(mostHeld, since);
            }
        }

        assertThat(before).as("sent before the end").isGreaterThan(out.count * 9 / 10);
        assertThat(mostHeld).as("procedures written before anything went out").isLessThan(150);
    }

    @ParameterizedTest
    @EnumSource
    void aCatalogueIsReadProcedureByProcedureAndNoneIsKept(Sheets format) throws IOException {
        Path file = folder.resolve("catalogue");
        try (OutputStream out = Files.newOutputStream(file);
                ProcedureSheet sheet = format == Sheets.CSV
                        ? ProcedureSheet.csv(out, Columns.names())
                        : ProcedureSheet.xlsx(out, Columns.names())) {
            for (int number = 0; number < PROCEDURES; number++) {
                sheet.write(procedure(number));
            }
        }

        List<WeakReference<ObjectNode>> seen = new ArrayList<>();
        try (SheetFile sheet = format.reader(new BufferedInputStream(Files.newInputStream(file)))) {
            for (int number = 0; number < PROCEDURES; number++) {
                ReadRow row = sheet.next();
                assertThat(row).isInstanceOf(ReadRow.Understood.class);
                ObjectNode content = ((ReadRow.Understood) row).content();
                assertThat(content).isEqualTo(Samples.restricted(procedure(number)));
                seen.add(new WeakReference<>(content));
            }
            assertThat(sheet.next()).isNull();
            assertThat(sheet.next()).as("at the end the end is said again").isNull();
            System.gc();
            assertThat(seen.stream().filter(content -> content.get() != null).count())
                    .isLessThan(10);
        }
    }

    @Test
    void noMoreOfACsvFileIsReadThanABufferAhead() throws IOException {
        byte[] file = Sheets.CSV.written(
                Columns.names(),
                IntStream.range(0, 100).mapToObj(this::procedure).toArray(ObjectNode[]::new));
        CountedInput in = new CountedInput(new java.io.ByteArrayInputStream(file));

        try (SheetFile sheet = SheetFile.csv(in)) {
            sheet.next();

            assertThat(file.length).isGreaterThan(150_000);
            assertThat(in.count).isLessThan(40_000);
        }
    }

    private static final class CountedOutput extends java.io.FilterOutputStream {
        private long count;

        CountedOutput(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int single) throws IOException {
            out.write(single);
            count++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            count += length;
        }
    }

    private static final class CountedInput extends FilterInputStream {
        private long count;

        CountedInput(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
