package vn.motcua.workflow.deadline.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.workingtime.CalendarYear;
import vn.motcua.workingtime.NamedDay;
import vn.motcua.workingtime.Session;
import vn.motcua.workingtime.WorkingCalendar;

class TermsTest {

    private static final NearlyDuePolicy POLICY = new NearlyDuePolicy(20, Duration.ofHours(4), 50);

    private final Terms terms = new Terms(calendar(), POLICY);

    @Test
    void aStepGetsItsShareOfTheWorkingTime() {
        // Monday 08:00 to Friday 17:00 are 40 working hours; 60 % of them are 24: three days.
        Term term = terms.ofStep(at("2026-03-02T08:00"), at("2026-03-06T17:00"), 60, at("2026-03-02T08:00"));

        assertThat(term.dueAt()).isEqualTo(at("2026-03-04T17:00"));
        // 20 % of 24 hours are 4:48, more than four hours: 12:12 into the third day's count.
        assertThat(term.nearlyDueAt()).isEqualTo(at("2026-03-04T11:12"));
    }

    @Test
    void aStepCountsFromItsOwnBeginningEvenWhenTheStepBeforeWasLate() {
        Term term = terms.ofStep(at("2026-03-02T08:00"), at("2026-03-06T17:00"), 20, at("2026-03-09T08:00"));

        assertThat(term.dueAt()).isEqualTo(at("2026-03-09T17:00"));
    }

    @Test
    void weekendsAndClosedDaysDoNotCount() {
        // 30 April and 1 May are closed, 2 and 3 May are a weekend.
        Term term = terms.ofStep(at("2026-03-02T08:00"), at("2026-03-06T17:00"), 20, at("2026-04-29T13:00"));

        assertThat(term.dueAt()).isEqualTo(at("2026-05-04T12:00"));
    }

    @Test
    void aLongDossierIsNearlyDueWhenAFifthOfItsTimeIsLeft() {
        // 40 working hours: a fifth is the last day.
        Term term = terms.ofDossier(at("2026-03-02T08:00"), at("2026-03-06T17:00"));

        assertThat(term.dueAt()).isEqualTo(at("2026-03-06T17:00"));
        assertThat(term.nearlyDueAt()).isEqualTo(at("2026-03-05T17:00"));
    }

    @Test
    void aOneDayDossierIsNearlyDueWhenFourHoursAreLeft() {
        Term term = terms.ofDossier(at("2026-03-02T08:00"), at("2026-03-02T17:00"));

        assertThat(term.nearlyDueAt()).isEqualTo(at("2026-03-02T12:00"));
    }

    @Test
    void aDossierOfAnAfternoonIsNotNearlyDueFromItsBeginning() {
        Term term = terms.ofDossier(at("2026-03-02T15:00"), at("2026-03-02T17:00"));

        assertThat(term.nearlyDueAt()).isEqualTo(at("2026-03-02T16:00"));
    }

    @Test
    void whereTheHoursOfAYearAreUnknownTheDossiersDateCounts() {
        Term term = terms.ofStep(at("2026-12-28T08:00"), at("2027-01-08T17:00"), 60, at("2026-12-28T08:00"));

        assertThat(term).isEqualTo(Term.fresh(at("2027-01-08T17:00"), at("2027-01-08T17:00")));
    }

    @Test
    void aStepWithoutAShareIsDueWithTheDossier() {
        Term term = terms.ofStep(at("2026-03-02T08:00"), at("2026-03-06T17:00"), 0, at("2026-03-02T08:00"));

        assertThat(term.dueAt()).isEqualTo(at("2026-03-06T17:00"));
    }

    @ParameterizedTest
    @CsvSource({"PT100H,PT20H", "PT20H,PT4H", "PT10H,PT4H", "PT8H,PT4H", "PT6H,PT3H", "PT0S,PT0S"})
    void theWarningIsAFifthOrFourHoursButNeverMoreThanHalf(Duration whole, Duration warning) {
        assertThat(POLICY.warning(whole)).isEqualTo(warning);
    }

    @Test
    void aPauseMovesTheDueDateByExactlyTheWorkingTimeBetween() {
        Term term = terms.ofDossier(at("2026-03-02T08:00"), at("2026-03-06T17:00"));

        // From Wednesday 16:00 to Monday 10:00: one hour, two days of eight, two hours; the weekend is nobody's.
        Term moved = terms.afterPause(term, at("2026-03-04T16:00"), at("2026-03-09T10:00"));

        assertThat(moved.dueAt()).isEqualTo(at("2026-03-11T11:00"));
        assertThat(moved.nearlyDueAt()).isEqualTo(at("2026-03-10T11:00"));
        assertThat(terms.afterPause(term, at("2026-03-04T18:00"), at("2026-03-05T07:00")))
                .as("a night moves nothing")
                .isEqualTo(term);
    }

    @Test
    void aPauseAfterTheTimeHasRunOutMovesNothing() {
        Term late = terms.ofDossier(at("2026-03-02T08:00"), at("2026-03-03T17:00"));

        assertThat(terms.afterPause(late, at("2026-03-04T09:00"), at("2026-03-06T10:00")))
                .isEqualTo(late);
    }

    @Test
    void whatWasSaidBeforeAPauseIsTakenBackWhereTimeIsLeftAgain() {
        Term said = terms.ofDossier(at("2026-03-02T08:00"), at("2026-03-06T17:00"))
                .marked(Attention.NEARLY_DUE, at("2026-03-06T08:00"));

        Term moved = terms.afterPause(said, at("2026-03-06T09:00"), at("2026-03-13T09:00"));

        assertThat(moved.attention())
                .as("two hours before a pause are two hours after it")
                .isPresent();
        assertThat(moved.dueAt()).isEqualTo(at("2026-03-13T17:00"));
    }

    static WorkingCalendar calendar() {
        EnumSet<DayOfWeek> week = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
        return WorkingCalendar.of(new CalendarYear(
                2026,
                CalendarYear.Status.APPROVED,
                List.of(
                        new Session(week, LocalTime.of(8, 0), LocalTime.of(12, 0)),
                        new Session(week, LocalTime.of(13, 0), LocalTime.of(17, 0))),
                List.of(
                        new NamedDay(LocalDate.of(2026, 4, 30), "Ngày Chiến thắng", "Reunification Day"),
                        new NamedDay(LocalDate.of(2026, 5, 1), "Quốc tế lao động", "Labour Day")),
                List.of()));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(WorkingCalendar.ZONE).toInstant();
    }
}
