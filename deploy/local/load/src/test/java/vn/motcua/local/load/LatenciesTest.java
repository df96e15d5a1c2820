package vn.motcua.local.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    @Test
    void isExactBelowSixtyFourMicroseconds() {
        Latencies latencies = new Latencies();
        for (int micros = 1; micros <= 60; micros++) {
            latencies.addNanos(micros * 1_000L);
        }
        assertThat(latencies.percentile(0.5)).isEqualTo(0.030);
        assertThat(latencies.percentile(1.0)).isEqualTo(0.060);
        assertThat(latencies.mean()).isCloseTo(0.0305, within(1e-9));
    }

    @Test
    void agreesWithSortingWithinItsPrecision() {
        Random random = new Random(7);
        Latencies latencies = new Latencies();
        long[] all = new long[20_000];
        for (int i = 0; i < all.length; i++) {
            all[i] = (long) Math.exp(random.nextDouble() * 16) * 1_000;
            latencies.addNanos(all[i]);
        }
        Arrays.sort(all);
        for (double share : new double[] {0.01, 0.5, 0.9, 0.95, 0.99, 0.999, 1}) {
            double exact = all[(int) Math.ceil(share * all.length) - 1] / 1e6;
            assertThat(latencies.percentile(share))
                    .isGreaterThanOrEqualTo(exact)
                    .isCloseTo(exact, Percentage.withPercentage(1.6));
        }
    }

    @Test
    void neverSaysMoreThanTheLargest() {
        Latencies latencies = new Latencies();
        latencies.addNanos(123_456_789_000L);
        assertThat(latencies.percentile(0.99)).isEqualTo(latencies.max()).isEqualTo(123_456.789);
    }

    @Test
    void addsUp() {
        Latencies one = new Latencies();
        Latencies other = new Latencies();
        one.addNanos(1_000_000);
        other.addNanos(3_000_000);
        one.addAll(other);
        assertThat(one.count()).isEqualTo(2);
        assertThat(one.mean()).isEqualTo(2);
        assertThat(one.max()).isEqualTo(3);
    }

    @Test
    void saysNothingOfNothing() {
        assertThat(new Latencies().percentile(0.99)).isZero();
    }
}
