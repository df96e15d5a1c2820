package vn.motcua.catalog.guidance.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.guidance.application.Advice;
import vn.motcua.catalog.guidance.model.OpeningHours;
import vn.motcua.kit.time.VietnamTime;
import vn.motcua.processflow.Text;
import vn.motcua.workingtime.NamedDay;

/**
 * Where it can be handed in.
 *
 * @param rule filing knows no boundary within the province
 * @param places the unit asked about, if it receives, then the service centres
 * @param all the address of the list of every place
 */
@Schema(name = "Filing")
public record FilingView(
        Text rule,
        List<Place> places,

        @Schema(examples = "/catalog/v1/units?receives=true")
        String all) {

    private static final Text ANYWHERE = new Text(
            "Có thể nộp tại bất kỳ nơi tiếp nhận nào trong tỉnh, thành phố, không phụ thuộc nơi cư trú.",
            "It can be handed in at any receiving office of the province, wherever you live.");

    /** A place with its hours. */
    @Schema(name = "FilingPlace")
    public record Place(
            @Schema(examples = "H26.01") String unit,
            Text name,
            List<Hours> hours,
            boolean openNow,

            @Schema(description = "When somebody who comes now is received", examples = "2026-07-15T13:00:00+07:00")
            @Nullable
            OffsetDateTime nextOpening,

            @Schema(description = "Closed in the next 30 days although the week says otherwise")
            List<Day> closedSoon,

            @Schema(description = "Open in the next 30 days although the week says otherwise")
            List<Day> openSoon) {}

    /** Hours that repeat every week, Vietnamese time. */
    @Schema(name = "OpeningHours")
    public record Hours(
            Set<DayOfWeek> days,

            @Schema(examples = "08:00") String from,
            @Schema(examples = "12:00") String to) {}

    /** A date and why it is special. */
    @Schema(name = "ClosedDay")
    public record Day(LocalDate date, Text name) {}

    static FilingView of(List<Advice.Counter> counters) {
        return new FilingView(
                ANYWHERE, counters.stream().map(FilingView::place).toList(), "/catalog/v1/units?receives=true");
    }

    private static Place place(Advice.Counter counter) {
        OpeningHours hours = counter.hours();
        return new Place(
                counter.unit().code(),
                counter.unit().name(),
                hours.sessions().stream()
                        .map(session -> new Hours(
                                new TreeSet<>(session.days()),
                                session.from().toString(),
                                session.to().toString()))
                        .toList(),
                hours.openNow(),
                VietnamTime.localOrNull(hours.nextOpening()),
                days(hours.closedSoon()),
                days(hours.openSoon()));
    }

    private static List<Day> days(List<NamedDay> days) {
        return days.stream()
                .map(day -> new Day(day.date(), new Text(day.vi(), day.en())))
                .toList();
    }
}
