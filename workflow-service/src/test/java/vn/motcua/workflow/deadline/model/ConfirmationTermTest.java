package vn.motcua.workflow.deadline.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.workingtime.WorkingCalendar;

class ConfirmationTermTest {

    private final WorkingCalendar hours = TermsTest.calendar();

    @ParameterizedTest
    @CsvSource({
        // A Monday: until the end of its last session.
        "2026-03-02T08:30, 2026-03-02T17:00",
        "2026-03-02T07:00, 2026-03-02T17:00",
        "2026-03-02T12:30, 2026-03-02T17:00",
        "2026-03-02T14:59, 2026-03-02T17:00",
        // After the cut-off: the next morning.
        "2026-03-02T15:00, 2026-03-03T12:00",
        "2026-03-02T18:00, 2026-03-03T12:00",
        // A Friday afternoon, a Saturday, a Sunday: Monday morning.
        "2026-03-06T16:00, 2026-03-09T12:00",
        "2026-03-07T10:00, 2026-03-09T12:00",
        "2026-03-08T23:00, 2026-03-09T12:00",
        // Before closed days: the first morning after them.
        "2026-04-29T16:00, 2026-05-04T12:00"
    })
    void theSameDayOrTheNextMorningOfWork(LocalDateTime sent, LocalDateTime confirmBy) {
        assertThat(ConfirmationTerm.of(hours, at(sent))).isEqualTo(at(confirmBy));
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(WorkingCalendar.ZONE).toInstant();
    }
}
