package vn.motcua.catalog.bulk.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.bulk.laythutuc.LayThuTucFile;
import vn.motcua.catalog.bulk.reading.ReadRow;
import vn.motcua.catalog.bulk.reading.ReadRow.Understood;

class GeneratedLayThuTucTest {

    private static final int COUNT = 300;

    @Test
    void writesTheSameDirtyButUsableProceduresEveryTime() throws IOException {
        byte[] answer = answer();
        assertThat(answer).isEqualTo(answer());
        assertThat(answer.length / COUNT).isBetween(8_000, 15_000);

        int understood = 0;
        int leftOut = 0;
        try (LayThuTucFile file = LayThuTucFile.open(new ByteArrayInputStream(answer))) {
            for (@Nullable ReadRow row = file.next(); row != null; row = file.next()) {
                if (row instanceof Understood one) {
                    understood++;
                    leftOut += one.leftOut().size();
                }
            }
        }
        assertThat(understood).isBetween(COUNT * 9 / 10, COUNT - 1);
        assertThat(leftOut).isGreaterThan(COUNT);
    }

    private static byte[] answer() throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        GeneratedLayThuTuc.write(COUNT, answer);
        return answer.toByteArray();
    }
}
