package vn.motcua.workingtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.workingtime.Calendars.OFFICE_HOURS;
import static vn.motcua.workingtime.Calendars.VIET_NAM;
import static vn.motcua.workingtime.Calendars.at;
import static vn.motcua.workingtime.Calendars.days;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CalendarYearTest {

    @Test
    void opensAtTheOpeningAndIsClosedAtTheClosing() {
        assertThat(VIET_NAM.isOpen(at("2026-07-15T08:00"))).isTrue();
        assertThat(VIET_NAM.isOpen(at("2026-07-15T11:59:59"))).isTrue();
        assertThat(VIET_NAM.isOpen(at("2026-07-15T12:00"))).isFalse();
        assertThat(VIET_NAM.isOpen(at("2026-02-17T10:00"))).isFalse();
        assertThat(VIET_NAM.isOpen(at("2026-08-22T10:00"))).isTrue();
        assertThat(VIET_NAM.nextOpening(at("2026-02-13T17:00"))).isEqualTo(at("2026-02-23T08:00"));
    }

    @Test
    void measuresAndAddsWorkingTime() {
        assertThat(VIET_NAM.workingTimeBetween(at("2026-07-17T16:30"), at("2026-07-20T09:15")))
                .isEqualTo(Duration.ofMinutes(105));
        assertThat(VIET_NAM.plus(at("2026-07-17T16:30"), Duration.ofMinutes(105)))
                .isEqualTo(at("2026-07-20T09:15"));
        assertThatThrownBy(() -> VIET_NAM.workingTimeBetween(at("2026-07-20T09:15"), at("2026-07-17T16:30")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> VIET_NAM.plus(at("2026-07-20T09:15"), Duration.ofMinutes(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hasHoursThatDifferByDay() {
        Session saturdayMorning = new Session(Set.of(DayOfWeek.SATURDAY), LocalTime.of(7, 30), LocalTime.of(11, 30));
        CalendarYear year = new CalendarYear(
                2026,
                CalendarYear.Status.APPROVED,
                List.of(saturdayMorning, OFFICE_HOURS.get(1), OFFICE_HOURS.get(0)),
                List.of(),
                List.of());

        assertThat(WorkingCalendar.of(year)
                        .dueDate(at("2026-07-17T16:00"), Limit.ofHours(2))
                        .dueAt())
                .isEqualTo(at("2026-07-18T08:30"));
    }

    @Test
    void refusesWhatCannotBeWorked() {
        assertThatThrownBy(() -> new Session(Set.of(DayOfWeek.MONDAY), LocalTime.NOON, LocalTime.NOON))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Session(Set.of(), LocalTime.of(8, 0), LocalTime.NOON))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> year(List.of(), List.of(), List.of())).hasMessageContaining("no session");
        assertThatThrownBy(() -> year(List.of(OFFICE_HOURS.get(0), OFFICE_HOURS.get(0)), List.of(), List.of()))
                .hasMessageContaining("overlap");
        assertThatThrownBy(() -> year(OFFICE_HOURS, days("x", "x", "2026-05-01"), days("x", "x", "2026-05-01")))
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> year(OFFICE_HOURS, days("x", "x", "2027-05-01"), List.of()))
                .hasMessageContaining("another year");
        assertThatThrownBy(() -> WorkingCalendar.of(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Limit.ofHours(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static CalendarYear year(List<Session> sessions, List<NamedDay> closed, List<NamedDay> makeUp) {
        return new CalendarYear(2026, CalendarYear.Status.APPROVED, sessions, closed, makeUp);
    }
}
