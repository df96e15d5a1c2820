package vn.motcua.notification.notice.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryingTest {

    private static final Instant RAISED = Instant.parse("2026-11-23T01:00:00Z");
    private static final Retrying RETRYING =
            new Retrying(Duration.ofSeconds(30), Duration.ofHours(1), Duration.ofDays(5));

    @ParameterizedTest
    @CsvSource({"1, PT30S", "2, PT1M", "3, PT2M", "7, PT32M", "8, PT1H", "100, PT1H"})
    void waitsDoubleUpToALimit(int attempt, Duration pause) {
        assertThat(RETRYING.refused(attempt, RAISED, RAISED.plusSeconds(60))).isEqualTo(new Outcome.Deferred(pause));
    }

    @Test
    void afterDaysATemporaryRefusalIsFinal() {
        Instant onTime = RAISED.plus(Duration.ofDays(5));
        Instant late = onTime.plusSeconds(1);

        assertThat(RETRYING.refused(200, RAISED, onTime)).isInstanceOf(Outcome.Deferred.class);
        assertThat(RETRYING.refused(200, RAISED, late)).isEqualTo(new Outcome.GivenUp(late, Reason.EXPIRED));
    }

    @Test
    void aLetterThatCannotBeWrittenIsNotTriedForEverEither() {
        Instant late = RAISED.plus(Duration.ofDays(5)).plusSeconds(1);

        assertThat(RETRYING.unwritable(RAISED, RAISED.plusSeconds(60)))
                .isEqualTo(new Outcome.Deferred(Duration.ofHours(1)));
        assertThat(RETRYING.unwritable(RAISED, late)).isEqualTo(new Outcome.GivenUp(late, Reason.UNWRITABLE));
    }
}
