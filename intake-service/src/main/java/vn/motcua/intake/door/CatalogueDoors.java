package vn.motcua.intake.door;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.assignments.OfficerAssigned;
import vn.motcua.eventing.Door;
import vn.motcua.eventing.ReceivedEvent;
import vn.motcua.intake.reference.application.CatalogueNews;
import vn.motcua.intake.reference.application.CatalogueNews.OnlineLevelsSet;
import vn.motcua.intake.reference.application.CatalogueNews.UnitChanged;
import vn.motcua.intake.reference.persistence.CatalogueJson;

/** What the catalogue publishes: state that replaces itself. */
@ApplicationScoped
class CatalogueDoors {

    private final CatalogueJson json;

    CatalogueDoors(CatalogueJson json) {
        this.json = json;
    }

    private record ProcedurePublished(
            String code,
            int version,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo) {}

    private record CalendarApproved(String calendar, int year) {}

    List<Door<News>> doors() {
        return List.of(
                Door.<News>latest("catalog.procedure-events")
                        .on("vn.motcua.procedure.published.v1", ProcedurePublished.class, this::version)
                        .on("vn.motcua.procedure.online-levels-set.v1", OnlineLevelsSet.class, News.OfCatalogue::new),
                Door.<News>latest("catalog.unit-events")
                        .on("vn.motcua.unit.changed.v1", UnitChanged.class, News.OfCatalogue::new)
                        .on("vn.motcua.officer.assigned.v1", OfficerAssigned.class, News.OfOfficer::new),
                Door.<News>latest("catalog.calendar-events")
                        .on("vn.motcua.calendar.approved.v1", CalendarApproved.class, this::year));
    }

    /** The whole body is kept, so all that intake will read of it has to be readable now. */
    private News version(ProcedurePublished version, ReceivedEvent event) {
        try {
            json.procedure(event.data());
        } catch (JsonProcessingException | RuntimeException unreadable) {
            throw new IllegalArgumentException("no procedure", unreadable);
        }
        return new News.OfCatalogue(new CatalogueNews.VersionPublished(
                version.code(),
                version.version(),
                version.effectiveFrom(),
                version.effectiveTo(),
                event.seq(),
                event.data()));
    }

    private News year(CalendarApproved year, ReceivedEvent event) {
        try {
            json.calendarYear(event.data());
        } catch (JsonProcessingException | RuntimeException unreadable) {
            throw new IllegalArgumentException("no calendar", unreadable);
        }
        return new News.OfCatalogue(new CatalogueNews.YearApproved(year.calendar(), year.year(), event.data()));
    }
}
