package vn.motcua.workingtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.workingtime.Calendars.VIET_NAM;
import static vn.motcua.workingtime.Calendars.at;
import static vn.motcua.workingtime.Limit.DayCounting.CIVIL_CODE;
import static vn.motcua.workingtime.Limit.DayCounting.EIGHT_HOURS;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DueDateTest {

    private static Instant due(String receivedAt, Limit limit, Pause... pauses) {
        return VIET_NAM.dueDate(at(receivedAt), limit, List.of(pauses)).dueAt();
    }

    private static List<StepKind> kinds(String receivedAt, Limit limit, Pause... pauses) {
        return VIET_NAM.dueDate(at(receivedAt), limit, List.of(pauses)).steps().stream()
                .map(Step::kind)
                .toList();
    }

    @Nested
    class WorkingHours {

        @Test
        void runThroughLunchAndIntoTheNextDay() {
            assertThat(due("2026-07-15T10:00", Limit.ofHours(3))).isEqualTo(at("2026-07-15T14:00"));
            assertThat(due("2026-07-15T15:00", Limit.ofHours(3))).isEqualTo(at("2026-07-16T09:00"));
        }

        @Test
        void endAtTheClosingRatherThanAtTheNextOpening() {
            assertThat(due("2026-07-15T10:00", Limit.ofHours(2))).isEqualTo(at("2026-07-15T12:00"));
            assertThat(due("2026-07-17T09:00", Limit.ofHours(7))).isEqualTo(at("2026-07-17T17:00"));
        }

        @Test
        void beginAtTheNextOpeningWhenTheOfficeIsClosed() {
            assertThat(due("2026-07-15T12:30", Limit.ofHours(1))).isEqualTo(at("2026-07-15T14:00"));
            assertThat(due("2026-07-18T09:00", Limit.ofHours(1))).isEqualTo(at("2026-07-20T09:00"));
            assertThat(due("2026-07-15T17:00", Limit.ofHours(8))).isEqualTo(at("2026-07-16T17:00"));
        }

        @Test
        void knowNoCutOff() {
            Limit limit = Limit.ofHours(8).withCutOff(LocalTime.of(15, 0));

            assertThat(due("2026-07-15T15:30", limit)).isEqualTo(at("2026-07-16T15:30"));
        }

        @Test
        void keepSeconds() {
            assertThat(due("2026-07-15T16:59:30", Limit.ofHours(8))).isEqualTo(at("2026-07-16T16:59:30"));
        }

        @Test
        void ofNoAmountAreDueAtOnceOrAtTheOpening() {
            assertThat(due("2026-07-15T10:00", Limit.ofHours(0))).isEqualTo(at("2026-07-15T10:00"));
            assertThat(due("2026-07-15T12:00", Limit.ofHours(0))).isEqualTo(at("2026-07-15T13:00"));
        }
    }

    @Nested
    class WorkingDays {

        @Test
        void byTheCivilCodeDoNotCountTheDayOfReceptionAndEndWithTheLastSession() {
            assertThat(due("2026-07-15T10:00", Limit.ofWorkingDays(3))).isEqualTo(at("2026-07-20T17:00"));
            assertThat(kinds("2026-07-15T10:00", Limit.ofWorkingDays(3)))
                    .containsExactly(
                            StepKind.RECEPTION_DAY,
                            StepKind.WORKING_DAY,
                            StepKind.WORKING_DAY,
                            StepKind.WEEKLY_REST,
                            StepKind.WORKING_DAY);
        }

        @Test
        void byEightHoursKeepTheTimeOfDay() {
            Limit threeDays = Limit.ofWorkingDays(3).counting(EIGHT_HOURS);

            assertThat(due("2026-07-15T10:00", threeDays)).isEqualTo(at("2026-07-20T10:00"));
            assertThat(due("2026-07-15T08:00", threeDays)).isEqualTo(at("2026-07-17T17:00"));
        }

        @Test
        void skipTetAndCountTheMakeUpSaturday() {
            assertThat(due("2026-02-13T10:00", Limit.ofWorkingDays(1))).isEqualTo(at("2026-02-23T17:00"));
            assertThat(due("2026-08-21T10:00", Limit.ofWorkingDays(1))).isEqualTo(at("2026-08-22T17:00"));
            assertThat(due("2026-08-28T10:00", Limit.ofWorkingDays(1))).isEqualTo(at("2026-09-03T17:00"));
            assertThat(kinds("2026-08-21T10:00", Limit.ofWorkingDays(1)))
                    .containsExactly(StepKind.RECEPTION_DAY, StepKind.MAKE_UP_DAY);
        }

        @Test
        void countFromTheNextOpeningWhenReceivedOutsideWorkingTime() {
            assertThat(due("2026-07-18T09:00", Limit.ofWorkingDays(1))).isEqualTo(at("2026-07-21T17:00"));
            assertThat(due("2026-07-15T17:00", Limit.ofWorkingDays(1))).isEqualTo(at("2026-07-17T17:00"));
            assertThat(due("2026-07-15T12:30", Limit.ofWorkingDays(1))).isEqualTo(at("2026-07-16T17:00"));
        }
    }

    @Nested
    class SameDay {

        private final Limit sameDay = Limit.ofWorkingDays(0).withCutOff(LocalTime.of(15, 0));

        @Test
        void endsWithTheLastSessionOfTheDay() {
            assertThat(due("2026-07-15T08:30", sameDay)).isEqualTo(at("2026-07-15T17:00"));
            assertThat(due("2026-07-15T08:30", sameDay.counting(EIGHT_HOURS))).isEqualTo(at("2026-07-15T17:00"));
        }

        @Test
        void staysTheSameDayAtTheCutOffAndMovesAfterIt() {
            assertThat(due("2026-07-15T15:00", sameDay)).isEqualTo(at("2026-07-15T17:00"));
            assertThat(due("2026-07-15T15:00:01", sameDay)).isEqualTo(at("2026-07-16T17:00"));
            assertThat(due("2026-07-17T16:00", sameDay)).isEqualTo(at("2026-07-20T17:00"));
            assertThat(kinds("2026-07-17T16:00", sameDay))
                    .containsExactly(StepKind.CUT_OFF, StepKind.WEEKLY_REST, StepKind.SAME_DAY);
        }

        @Test
        void ofAClosedDayIsTheNextWorkingDayWhateverTheHour() {
            assertThat(due("2026-07-18T09:00", sameDay)).isEqualTo(at("2026-07-20T17:00"));
            assertThat(due("2026-07-18T16:00", sameDay)).isEqualTo(at("2026-07-20T17:00"));
            assertThat(due("2026-07-20T05:00", sameDay)).isEqualTo(at("2026-07-20T17:00"));
        }

        @Test
        void cutOffPushesAWholeDayWhenDaysAreCounted() {
            Limit oneDay = Limit.ofWorkingDays(1).withCutOff(LocalTime.of(15, 0));

            assertThat(due("2026-07-15T15:00", oneDay)).isEqualTo(at("2026-07-16T17:00"));
            assertThat(due("2026-07-15T15:01", oneDay)).isEqualTo(at("2026-07-17T17:00"));
            assertThat(due("2026-07-15T15:01", oneDay.counting(EIGHT_HOURS))).isEqualTo(at("2026-07-16T17:00"));
        }
    }

    @Nested
    class CalendarDaysAndMonths {

        @Test
        void countClosedDaysButNeverEndOnOne() {
            Limit tenDays = new Limit(10, Limit.Unit.CALENDAR_DAY, CIVIL_CODE, null);

            assertThat(due("2026-07-13T10:00", tenDays)).isEqualTo(at("2026-07-23T17:00"));
            assertThat(due("2026-07-15T10:00", tenDays)).isEqualTo(at("2026-07-27T17:00"));
            assertThat(kinds("2026-07-15T10:00", tenDays))
                    .containsExactly(
                            StepKind.RECEPTION_DAY,
                            StepKind.CALENDAR_DAYS,
                            StepKind.MOVED,
                            StepKind.WEEKLY_REST,
                            StepKind.LAST_DAY);
        }

        @Test
        void endOnTheSameDayNumberOrTheLastOfTheMonth() {
            Limit oneMonth = new Limit(1, Limit.Unit.MONTH, CIVIL_CODE, null);

            assertThat(due("2026-06-15T10:00", oneMonth)).isEqualTo(at("2026-07-15T17:00"));
            assertThat(due("2026-03-31T10:00", oneMonth)).isEqualTo(at("2026-05-04T17:00"));
            assertThat(due("2026-05-29T10:00", oneMonth)).isEqualTo(at("2026-06-29T17:00"));
            assertThat(due("2026-01-30T10:00", oneMonth)).isEqualTo(at("2026-03-02T17:00"));
        }

        @Test
        void areNotChangedByTheWayWorkingDaysAreCounted() {
            Limit tenDays = new Limit(10, Limit.Unit.CALENDAR_DAY, EIGHT_HOURS, null);

            assertThat(due("2026-07-13T10:00", tenDays)).isEqualTo(at("2026-07-23T17:00"));
        }
    }

    @Nested
    class Pauses {

        @Test
        void moveTheDateByTheirWorkingTime() {
            Pause weekend = new Pause(at("2026-07-16T15:00"), at("2026-07-20T10:00"));

            assertThat(due("2026-07-15T10:00", Limit.ofWorkingDays(3), weekend))
                    .isEqualTo(at("2026-07-22T13:00").plusSeconds(-3600));
            assertThat(due("2026-07-15T10:00", Limit.ofHours(16), weekend)).isEqualTo(at("2026-07-20T15:00"));
        }

        @Test
        void countOnceWhereTheyOverlap() {
            Pause one = new Pause(at("2026-07-16T09:00"), at("2026-07-16T11:00"));
            Pause other = new Pause(at("2026-07-16T10:00"), at("2026-07-16T12:00"));

            assertThat(due("2026-07-15T10:00", Limit.ofHours(16), other, one)).isEqualTo(at("2026-07-17T14:00"));
        }

        @Test
        void reachIntoTheTimeThatAnEarlierOneAdded() {
            Pause first = new Pause(at("2026-07-15T11:00"), at("2026-07-15T12:00"));
            Pause second = new Pause(at("2026-07-15T14:30"), at("2026-07-15T15:30"));

            assertThat(due("2026-07-15T10:00", Limit.ofHours(3), first)).isEqualTo(at("2026-07-15T15:00"));
            assertThat(due("2026-07-15T10:00", Limit.ofHours(3), first, second)).isEqualTo(at("2026-07-15T16:00"));
        }

        @Test
        void changeNothingBeforeTheClockStartsOrAfterItHasRunOut() {
            Pause before = new Pause(at("2026-07-14T09:00"), at("2026-07-15T08:00"));
            Pause after = new Pause(at("2026-07-15T14:00"), at("2026-07-20T14:00"));

            assertThat(due("2026-07-15T10:00", Limit.ofHours(3), before, after)).isEqualTo(at("2026-07-15T14:00"));
            assertThat(kinds("2026-07-15T10:00", Limit.ofHours(2), before, after))
                    .containsExactly(StepKind.SESSION, StepKind.PAUSE_WITHOUT_EFFECT, StepKind.PAUSE_WITHOUT_EFFECT);
        }

        @Test
        void withoutWorkingTimeChangeNothing() {
            Pause lunch = new Pause(at("2026-07-15T12:00"), at("2026-07-15T13:00"));

            assertThat(due("2026-07-15T10:00", Limit.ofHours(3), lunch)).isEqualTo(at("2026-07-15T14:00"));
        }

        @Test
        void cannotEndBeforeTheyBegin() {
            assertThatThrownBy(() -> new Pause(at("2026-07-15T12:00"), at("2026-07-15T11:00")))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class Years {

        @Test
        void thatNobodyApprovedRefuseTheSum() {
            assertThatThrownBy(() -> due("2027-12-30T10:00", Limit.ofWorkingDays(2)))
                    .isInstanceOfSatisfying(YearNotApproved.class, refusal -> assertThat(refusal.year())
                            .isEqualTo(2028));
            assertThatThrownBy(() -> due("2025-12-31T10:00", Limit.ofHours(1))).isInstanceOf(YearNotApproved.class);
            assertThatThrownBy(() -> due("2027-12-31T18:00", Limit.ofHours(1))).isInstanceOf(YearNotApproved.class);
            assertThatThrownBy(() -> due("2027-10-30T10:00", new Limit(3, Limit.Unit.MONTH, CIVIL_CODE, null)))
                    .isInstanceOf(YearNotApproved.class);
            assertThatThrownBy(() -> VIET_NAM.dueDate(Instant.MAX, Limit.ofHours(1)))
                    .isInstanceOf(YearNotApproved.class);
        }

        @Test
        void thatAreMissingBetweenKnownOnesAreNotJumpedOver() {
            CalendarYear year2028 =
                    new CalendarYear(2028, CalendarYear.Status.APPROVED, Calendars.OFFICE_HOURS, List.of(), List.of());
            WorkingCalendar gap = WorkingCalendar.of(Calendars.YEAR_2026, year2028);

            assertThat(gap.dueDate(at("2028-03-01T10:00"), Limit.ofHours(1)).dueAt())
                    .isEqualTo(at("2028-03-01T11:00"));
            assertThatThrownBy(() -> gap.dueDate(at("2026-12-31T16:30"), Limit.ofHours(1)))
                    .isInstanceOfSatisfying(YearNotApproved.class, refusal -> assertThat(refusal.year())
                            .isEqualTo(2027));
            assertThatThrownBy(() -> gap.workingTimeBetween(at("2026-12-31T16:30"), at("2028-01-05T10:00")))
                    .isInstanceOf(YearNotApproved.class);
        }

        @Test
        void thatAreProvisionalAreNamedInTheExplanation() {
            DueDate acrossNewYear = VIET_NAM.dueDate(at("2026-12-31T10:00"), Limit.ofWorkingDays(1));

            assertThat(acrossNewYear.dueAt()).isEqualTo(at("2027-01-04T17:00"));
            assertThat(acrossNewYear.isProvisional()).isTrue();
            assertThat(acrossNewYear.steps().getLast().vi()).contains("2027", "dự kiến");
            assertThat(VIET_NAM.dueDate(at("2026-12-30T10:00"), Limit.ofWorkingDays(1))
                            .isProvisional())
                    .isFalse();
        }

        @Test
        void ofAUnitReplaceEverybodysYear() {
            CalendarYear closedOnce = new CalendarYear(
                    2026,
                    CalendarYear.Status.APPROVED,
                    Calendars.OFFICE_HOURS,
                    Calendars.days("Mất điện theo lịch", "Planned power cut", "2026-07-16"),
                    List.of());

            assertThat(VIET_NAM.with(List.of(closedOnce))
                            .dueDate(at("2026-07-15T10:00"), Limit.ofWorkingDays(1))
                            .dueAt())
                    .isEqualTo(at("2026-07-17T17:00"));
            assertThat(due("2026-07-15T10:00", Limit.ofWorkingDays(1))).isEqualTo(at("2026-07-16T17:00"));
        }
    }

    @Test
    void everyStepCanBeReadInBothLanguages() {
        DueDate due = VIET_NAM.dueDate(
                at("2026-08-21T16:00"),
                Limit.ofWorkingDays(1).counting(EIGHT_HOURS).withCutOff(LocalTime.of(15, 0)),
                List.of(new Pause(at("2026-08-22T09:00"), at("2026-08-22T11:30"))));

        assertThat(due.steps().stream().map(Step::vi))
                .containsExactly(
                        "Tiếp nhận lúc 16:00 ngày 21/08/2026, sau giờ chốt: tính từ giờ mở cửa của ngày làm việc tiếp theo, 08:00 ngày 22/08/2026",
                        "Buổi làm việc 08:00–12:00 ngày làm bù 22/08/2026 (làm bù cho 31/8): tính 4 giờ",
                        "Buổi làm việc 13:00–17:00 ngày làm bù 22/08/2026 (làm bù cho 31/8): tính 4 giờ",
                        "Tạm dừng từ 09:00 ngày 22/08/2026 đến 11:30 ngày 22/08/2026: lùi hạn thêm 2 giờ 30 phút làm việc",
                        "Nghỉ hằng tuần từ 23/08/2026 đến hết 23/08/2026",
                        "Buổi làm việc 08:00–10:30 ngày 24/08/2026: tính 2 giờ 30 phút");
        assertThat(due.steps().getFirst().en())
                .isEqualTo(
                        "Received at 16:00 on 21 August 2026, after the cut-off: counts from the opening of the next working day, 08:00 on 22 August 2026");
        assertThat(due.steps().getLast().en()).isEqualTo("Session 08:00–10:30 on 24 August 2026: 2 h 30 min counted");
    }
}
