package vn.motcua.kit.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LatelyTest {

    private final Lately<Integer, String> versions = new Lately<>(100);

    private long weight() {
        return IntStream.range(0, 10_000)
                .filter(version -> versions.find(version) != null)
                .count();
    }

    @Test
    void holdsNoMoreThanItsBoundHoweverMuchIsPublished() {
        for (int version = 0; version < 10_000; version++) {
            versions.keep(version, "version " + version, 1);
        }

        assertThat(weight()).isBetween(50L, 100L);
        assertThat(versions.find(9_999)).isEqualTo("version 9999");
        assertThat(versions.find(0)).isNull();
    }

    @Test
    void whatIsAskedForStaysWhileOthersComeAndGo() {
        versions.keep(1, "in use", 1);

        for (int version = 2; version < 10_000; version++) {
            versions.keep(version, "read once", 1);
            assertThat(versions.find(1)).isEqualTo("in use");
        }
    }

    @Test
    void oneThatIsHeavierThanTheBoundIsThereForWhoeverReadIt() {
        versions.keep(1, "heavy", 1_000);
        versions.keep(2, "light", 1);

        assertThat(versions.find(1)).isEqualTo("heavy");
        versions.keep(3, "heavy too", 1_000);
        versions.keep(4, "light", 1);

        assertThat(versions.find(1)).isNull();
    }

    @Test
    void theSameAgainWeighsOnce() {
        versions.keep(2, "another", 5);
        for (int time = 0; time < 1_000; time++) {
            versions.keep(1, "time " + time, 40);
        }
        versions.keep(3, "a third", 5);

        assertThat(versions.find(1)).isEqualTo("time 999");
        assertThat(versions.find(2)).isEqualTo("another");
        assertThat(versions.find(3)).isEqualTo("a third");
    }
}
