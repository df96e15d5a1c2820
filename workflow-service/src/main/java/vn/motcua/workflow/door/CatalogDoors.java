package vn.motcua.workflow.door;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import vn.motcua.assignments.OfficerAssigned;
import vn.motcua.eventing.Door;
import vn.motcua.eventing.ReceivedEvent;
import vn.motcua.workflow.reference.KeepingCopies.News;
import vn.motcua.workflow.reference.PublishedCalendar;
import vn.motcua.workflow.reference.PublishedProcedure;

/** What the catalogue publishes, of which only the latest of each subject matters. Read here once, so that a broken one is found now and not at its first use. */
final class CatalogDoors {

    private CatalogDoors() {}

    private record UnitsReorganised(UUID reorganisationId, List<Move> moves) {
        News news(ReceivedEvent event) {
            return new News.UnitsReorganised(event.subject(), event.data());
        }
    }

    private record Move(String from, String to) {}

    static List<Door<Object>> all() {
        return List.of(
                Door.latest("catalog.procedure-events")
                        .on("vn.motcua.procedure.published.v1", PublishedProcedure.class, CatalogDoors::procedure),
                Door.latest("catalog.unit-events")
                        .on("vn.motcua.officer.assigned.v1", OfficerAssigned.class, Function.identity())
                        .on("vn.motcua.units.reorganised.v1", UnitsReorganised.class, UnitsReorganised::news),
                Door.latest("catalog.calendar-events")
                        .on("vn.motcua.calendar.approved.v1", PublishedCalendar.class, CatalogDoors::calendar));
    }

    private static News procedure(PublishedProcedure published, ReceivedEvent event) {
        var _ = published.pinnedCases();
        return new News.ProcedurePublished(event.subject(), event.data());
    }

    private static News calendar(PublishedCalendar approved, ReceivedEvent event) {
        var _ = approved.toModel();
        return new News.CalendarApproved(event.subject(), event.data());
    }
}
