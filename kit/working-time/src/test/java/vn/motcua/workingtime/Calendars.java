package vn.motcua.workingtime;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;

/** The office hours of Viet Nam in 2026, and an expectation of 2027, for tests. */
final class Calendars {

    private static final EnumSet<DayOfWeek> WEEK = EnumSet.range(MONDAY, FRIDAY);
    static final List<Session> OFFICE_HOURS = List.of(
            new Session(WEEK, LocalTime.of(8, 0), LocalTime.of(12, 0)),
            new Session(WEEK, LocalTime.of(13, 0), LocalTime.of(17, 0)));

    static final CalendarYear YEAR_2026 = new CalendarYear(
            2026,
            CalendarYear.Status.APPROVED,
            OFFICE_HOURS,
            Stream.of(
                            days("Tết Dương lịch", "New Year", "2026-01-01"),
                            days(
                                    "Tết Nguyên đán",
                                    "Lunar New Year",
                                    "2026-02-16",
                                    "2026-02-17",
                                    "2026-02-18",
                                    "2026-02-19",
                                    "2026-02-20"),
                            days("Giỗ Tổ Hùng Vương", "Hung Kings' Day", "2026-04-27"),
                            days("Ngày Chiến thắng", "Victory Day", "2026-04-30"),
                            days("Quốc tế Lao động", "Labour Day", "2026-05-01"),
                            days("Quốc khánh", "National Day", "2026-08-31", "2026-09-01", "2026-09-02"),
                            days("Ngày Văn hóa Việt Nam", "Vietnamese Culture Day", "2026-11-24"))
                    .flatMap(List::stream)
                    .toList(),
            days("làm bù cho 31/8", "instead of 31 August", "2026-08-22"));

    static final CalendarYear YEAR_2027 = new CalendarYear(
            2027,
            CalendarYear.Status.PROVISIONAL,
            OFFICE_HOURS,
            days("Tết Dương lịch", "New Year", "2027-01-01"),
            List.of());

    static final WorkingCalendar VIET_NAM = WorkingCalendar.of(YEAR_2026, YEAR_2027);

    private Calendars() {}

    static List<NamedDay> days(String vi, String en, String... dates) {
        return Stream.of(dates)
                .map(date -> new NamedDay(LocalDate.parse(date), vi, en))
                .toList();
    }

    /** A moment of Vietnamese time, for example {@code 2026-07-15T10:00}. */
    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(WorkingCalendar.ZONE).toInstant();
    }
}
