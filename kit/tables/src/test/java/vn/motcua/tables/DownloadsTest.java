package vn.motcua.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import vn.motcua.tables.Downloads.HeldBack;

class DownloadsTest {

    private final ByteArrayOutputStream gone = new ByteArrayOutputStream();
    private final HeldBack held = new HeldBack(gone);

    @Test
    void aSmallFileGoesOutOnlyWhenItIsWhole() throws IOException {
        held.write(new byte[10_000]);
        held.flush();

        assertThat(held.hasBegun()).isFalse();
        assertThat(gone.size()).isZero();

        held.release();

        assertThat(gone.size()).isEqualTo(10_000);
    }

    @Test
    void everyByteGoesOutInItsPlace() throws IOException {
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        for (int size : new int[] {1, 16_383, 1, 20_000, 3, 16_384, 50_000, 7}) {
            byte[] some = new byte[size];
            java.util.Arrays.fill(some, (byte) (size % 251));
            held.write(some, 0, size);
            expected.write(some, 0, size);
        }
        held.write(5);
        expected.write(5);
        held.release();

        assertThat(held.hasBegun()).isTrue();
        assertThat(gone.toByteArray()).isEqualTo(expected.toByteArray());
    }
}
