package vn.motcua.catalog.calendar.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.calendar.model.CalendarDocument;
import vn.motcua.processflow.Text;
import vn.motcua.workingtime.CalendarYear;

/** The hours of one year as an approver sends them; whose they are and which year stands in the path. */
@Schema(
        name = "CalendarYearRequest",
        examples =
                "{\"status\":\"APPROVED\",\"sessions\":[{\"days\":[\"MONDAY\",\"TUESDAY\",\"WEDNESDAY\",\"THURSDAY\",\"FRIDAY\"],"
                        + "\"from\":\"08:00\",\"to\":\"12:00\"}],\"closedDays\":[{\"date\":\"2027-01-01\",\"name\":{\"vi\":\"Tết Dương lịch\","
                        + "\"en\":\"New Year's Day\"}}],\"makeUpDays\":[]}")
record CalendarRequest(
        @NotNull CalendarYear.Status status,
        @NotEmpty @Size(max = 30) List<@NotNull @Valid Hours> sessions,
        @Size(max = 366) @Nullable List<@NotNull @Valid Day> closedDays,
        @Size(max = 366) @Nullable List<@NotNull @Valid Day> makeUpDays) {

    /** Hours that repeat every week. */
    @Schema(name = "SessionRequest")
    record Hours(
            @NotEmpty Set<@NotNull DayOfWeek> days,

            @Schema(implementation = String.class, examples = "08:00") @NotNull
            LocalTime from,

            @Schema(implementation = String.class, examples = "12:00") @NotNull
            LocalTime to) {}

    /** A day on which they do not hold. */
    @Schema(name = "NamedDayRequest")
    record Day(@NotNull LocalDate date, @NotNull @Valid DayName name) {
        CalendarDocument.Day toModel() {
            return new CalendarDocument.Day(date, new Text(name.vi(), name.en()));
        }
    }

    /** What the day is called. */
    @Schema(name = "NameOfDay")
    record DayName(
            @NotBlank @Size(max = 300) String vi,
            @NotBlank @Size(max = 300) String en) {}

    CalendarDocument document(String calendar, int year) {
        return new CalendarDocument(
                calendar,
                year,
                status,
                sessions.stream()
                        .map(hours -> new CalendarDocument.Hours(hours.days(), hours.from(), hours.to()))
                        .toList(),
                days(closedDays),
                days(makeUpDays));
    }

    private static List<CalendarDocument.Day> days(@Nullable List<Day> days) {
        return days == null ? List.of() : days.stream().map(Day::toModel).toList();
    }
}
