package vn.motcua.intake.door;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.motcua.assignments.OfficerAssigned;
import vn.motcua.eventing.Door;
import vn.motcua.eventing.ReceivedEvent;
import vn.motcua.intake.reference.application.CatalogNews;
import vn.motcua.intake.reference.application.CatalogNews.OnlineLevelsSet;
import vn.motcua.intake.reference.application.CatalogNews.UnitChanged;
import vn.motcua.intake.reference.persistence.CatalogJson;

/** What the catalogue publishes: state that replaces itself. */
@ApplicationScoped
class CatalogDoors {

    private final CatalogJson json;

    CatalogDoors(CatalogJson json) {
        this.json = json;
    }

    private record ProcedurePublished(
            String code,
            int version,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo) {}

    private record CalendarApproved(String calendar, int year) {}

    List<Door<Object>> all() {
        return List.of(
                Door.latest("catalog.procedure-events")
                        .on("vn.motcua.procedure.published.v1", ProcedurePublished.class, this::version)
                        .on("vn.motcua.procedure.online-levels-set.v1", OnlineLevelsSet.class, Function.identity()),
                Door.latest("catalog.unit-events")
                        .on("vn.motcua.unit.changed.v1", UnitChanged.class, Function.identity())
                        .on("vn.motcua.officer.assigned.v1", OfficerAssigned.class, Function.identity()),
                Door.latest("catalog.calendar-events")
                        .on("vn.motcua.calendar.approved.v1", CalendarApproved.class, this::year));
    }

    /** The whole body is kept, so all that intake will read of it has to be readable now. */
    private CatalogNews version(ProcedurePublished version, ReceivedEvent event) {
        try {
            json.procedure(event.data());
        } catch (JsonProcessingException | RuntimeException unreadable) {
            throw new IllegalArgumentException("no procedure", unreadable);
        }
        return new CatalogNews.VersionPublished(
                version.code(),
                version.version(),
                version.effectiveFrom(),
                version.effectiveTo(),
                event.seq(),
                event.data());
    }

    private CatalogNews year(CalendarApproved year, ReceivedEvent event) {
        try {
            json.calendarYear(event.data());
        } catch (JsonProcessingException | RuntimeException unreadable) {
            throw new IllegalArgumentException("no calendar", unreadable);
        }
        return new CatalogNews.YearApproved(year.calendar(), year.year(), event.data());
    }
}
