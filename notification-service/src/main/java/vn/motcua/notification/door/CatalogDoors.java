package vn.motcua.notification.door;

import java.util.List;
import java.util.function.Function;
import vn.motcua.assignments.OfficerAssigned;
import vn.motcua.eventing.Door;
import vn.motcua.notification.reference.model.Text;
import vn.motcua.notification.reference.persistence.CatalogNames;

/** The doors to the topics of the catalogue. */
final class CatalogDoors {

    private CatalogDoors() {}

    /** Of {@code procedure.published.v1}. */
    private record ProcedurePublished(String code, int version, Text name) {
        CatalogNames.OfProcedure news() {
            return new CatalogNames.OfProcedure(code, version, name);
        }
    }

    /** Of {@code unit.changed.v1}. */
    private record UnitChanged(String code, Text name) {
        CatalogNames.OfUnit news() {
            return new CatalogNames.OfUnit(code, name);
        }
    }

    static List<Door<Object>> all() {
        return List.of(
                Door.latest("catalog.procedure-events")
                        .on("vn.motcua.procedure.published.v1", ProcedurePublished.class, ProcedurePublished::news),
                Door.latest("catalog.unit-events")
                        .on("vn.motcua.unit.changed.v1", UnitChanged.class, UnitChanged::news)
                        .on("vn.motcua.officer.assigned.v1", OfficerAssigned.class, Function.identity()));
    }
}
