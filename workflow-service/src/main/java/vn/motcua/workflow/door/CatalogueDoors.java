package vn.motcua.workflow.door;

import java.util.List;
import java.util.UUID;
import vn.motcua.assignments.OfficerAssigned;
import vn.motcua.eventing.Door;
import vn.motcua.eventing.ReceivedEvent;
import vn.motcua.workflow.reference.KeepingCopies.News;
import vn.motcua.workflow.reference.PublishedCalendar;
import vn.motcua.workflow.reference.PublishedProcedure;

/** What the catalogue publishes, of which only the latest of each subject matters. Read here once, so that a broken one is found now and not at its first use. */
final class CatalogueDoors {

    private CatalogueDoors() {}

    private record UnitsReorganised(UUID reorganisationId, List<Move> moves) {
        Heard heard(ReceivedEvent event) {
            return new Heard.OfCatalogue(new News.UnitsReorganised(event.subject(), event.data()));
        }
    }

    private record Move(String from, String to) {}

    static List<Door<Heard>> all() {
        return List.of(
                Door.<Heard>latest("catalog.procedure-events")
                        .on("vn.motcua.procedure.published.v1", PublishedProcedure.class, CatalogueDoors::procedure),
                Door.<Heard>latest("catalog.unit-events")
                        .on("vn.motcua.officer.assigned.v1", OfficerAssigned.class, Heard.OfOfficer::new)
                        .on("vn.motcua.units.reorganised.v1", UnitsReorganised.class, UnitsReorganised::heard),
                Door.<Heard>latest("catalog.calendar-events")
                        .on("vn.motcua.calendar.approved.v1", PublishedCalendar.class, CatalogueDoors::calendar));
    }

    private static Heard procedure(PublishedProcedure published, ReceivedEvent event) {
        var _ = published.pinnedCases();
        return new Heard.OfCatalogue(new News.ProcedurePublished(event.subject(), event.data()));
    }

    private static Heard calendar(PublishedCalendar approved, ReceivedEvent event) {
        var _ = approved.toModel();
        return new Heard.OfCatalogue(new News.CalendarApproved(event.subject(), event.data()));
    }
}
