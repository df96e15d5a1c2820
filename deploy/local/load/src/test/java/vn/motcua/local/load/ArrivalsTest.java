package vn.motcua.local.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArrivalsTest {

    private static final long SECOND = 1_000_000_000L;

    @Test
    void comesAtEqualDistances() {
        Arrivals arrivals = new Arrivals(5 * SECOND, 40);
        assertThat(arrivals.intended(0)).isEqualTo(5 * SECOND);
        assertThat(arrivals.intended(1)).isEqualTo(5 * SECOND + 25_000_000);
        assertThat(arrivals.intended(400)).isEqualTo(15 * SECOND);
    }

    @Test
    void owesWhatALateDriverMissed() {
        Arrivals arrivals = new Arrivals(0, 40);
        assertThat(arrivals.due(-1)).isZero();
        assertThat(arrivals.due(0)).isEqualTo(1);
        assertThat(arrivals.due(3 * SECOND)).isEqualTo(121);
    }

    @Test
    void owesExactlyWhatHasItsTimeAtAnyRate() {
        for (double rate : new double[] {0.3, 7, 33.3, 999}) {
            Arrivals arrivals = new Arrivals(17, rate);
            for (long n = 0; n < 500; n++) {
                long at = arrivals.intended(n);
                assertThat(arrivals.due(at)).isEqualTo(n + 1);
                assertThat(arrivals.due(at - 1)).isEqualTo(n);
            }
        }
    }
}
