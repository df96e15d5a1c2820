package vn.motcua.notification.door;

import java.util.List;
import vn.motcua.assignments.OfficerAssigned;
import vn.motcua.eventing.Door;
import vn.motcua.notification.reference.model.Text;

/** The doors to the topics of the catalogue. */
final class CatalogueDoors {

    private CatalogueDoors() {}

    /** Of {@code procedure.published.v1}. */
    private record ProcedurePublished(String code, int version, Text name) {
        News news() {
            return new News.OfProcedure(code, version, name);
        }
    }

    /** Of {@code unit.changed.v1}. */
    private record UnitChanged(String code, Text name) {
        News news() {
            return new News.OfUnit(code, name);
        }
    }

    static List<Door<News>> all() {
        return List.of(
                Door.<News>latest("catalog.procedure-events")
                        .on("vn.motcua.procedure.published.v1", ProcedurePublished.class, ProcedurePublished::news),
                Door.<News>latest("catalog.unit-events")
                        .on("vn.motcua.unit.changed.v1", UnitChanged.class, UnitChanged::news)
                        .on("vn.motcua.officer.assigned.v1", OfficerAssigned.class, News.OfOfficer::new));
    }
}
