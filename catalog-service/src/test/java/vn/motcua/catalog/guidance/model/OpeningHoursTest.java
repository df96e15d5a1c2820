package vn.motcua.catalog.guidance.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.workingtime.CalendarYear;
import vn.motcua.workingtime.NamedDay;
import vn.motcua.workingtime.Session;
import vn.motcua.workingtime.WorkingCalendar;

class OpeningHoursTest {

    private static final Session MORNING =
            new Session(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(8, 0), LocalTime.of(12, 0));
    private static final WorkingCalendar CALENDAR = WorkingCalendar.of(new CalendarYear(
            2026,
            CalendarYear.Status.APPROVED,
            List.of(MORNING),
            List.of(
                    new NamedDay(LocalDate.of(2026, 9, 2), "Quốc khánh", "National Day"),
                    new NamedDay(LocalDate.of(2026, 8, 31), "Nghỉ lễ", "Holiday")),
            List.of(new NamedDay(LocalDate.of(2026, 8, 22), "Làm bù", "Worked instead"))));

    @Test
    void showTheWeekAndWhatIsSpecialInTheNextThirtyDays() {
        OpeningHours hours = OpeningHours.of(CALENDAR, at("2026-08-20T09:00:00+07:00"));

        assertThat(hours.openNow()).isTrue();
        assertThat(hours.sessions()).containsExactly(MORNING);
        assertThat(hours.closedSoon())
                .extracting(NamedDay::date)
                .containsExactly(LocalDate.of(2026, 8, 31), LocalDate.of(2026, 9, 2));
        assertThat(hours.openSoon()).extracting(NamedDay::date).containsExactly(LocalDate.of(2026, 8, 22));
    }

    @Test
    void sayWhenSomebodyWhoComesTooLateIsReceived() {
        OpeningHours hours = OpeningHours.of(CALENDAR, at("2026-08-21T12:00:00+07:00"));

        assertThat(hours.openNow()).isFalse();
        assertThat(hours.nextOpening()).isEqualTo(at("2026-08-22T08:00:00+07:00"));
    }

    @Test
    void guessNothingBeyondTheYearsThatAreDecided() {
        assertThat(OpeningHours.of(CALENDAR, at("2026-12-31T13:00:00+07:00")).nextOpening())
                .isNull();
        assertThat(OpeningHours.of(CALENDAR, at("2027-01-04T09:00:00+07:00")).sessions())
                .isEmpty();
        assertThat(OpeningHours.of(null, at("2026-08-21T09:00:00+07:00")).openNow())
                .isFalse();
    }

    private static Instant at(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }
}
