package vn.motcua.catalog.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AllowanceTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    @Test
    void whoAsksTooMuchAtOnceIsToldWhenToComeAgain() {
        Allowance allowance = new Allowance(2, 10);

        assertThat(allowance.take(10, 0)).isZero();
        assertThat(allowance.take(10, 0)).isEqualTo(5);
        assertThat(allowance.take(1, 0)).isEqualTo(1);
    }

    @Test
    void whatIsLeftGrowsWithTimeUpToTheMost() {
        Allowance allowance = new Allowance(2, 10);
        allowance.take(10, 0);

        assertThat(allowance.take(4, 2 * SECOND)).isZero();
        assertThat(allowance.take(1, 2 * SECOND)).isEqualTo(1);
        assertThat(allowance.take(10, 3_600 * SECOND)).isZero();
        assertThat(allowance.take(1, 3_600 * SECOND)).isEqualTo(1);
    }
}
