package vn.motcua.payment.door;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.motcua.assignments.OfficerAssigned;
import vn.motcua.eventing.Door;
import vn.motcua.eventing.ReceivedEvent;
import vn.motcua.payment.reference.ProcedureCopies;

/** The doors to the topics of the catalogue. */
final class CatalogDoors {

    private CatalogDoors() {}

    /** Of {@code procedure.published.v1}; the rest of it is kept as it came. */
    record ProcedurePublished(
            String code,
            int version,
            @Nullable LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo) {
        ProcedureCopies.Published news(ReceivedEvent event) {
            return new ProcedureCopies.Published(code, version, effectiveFrom, effectiveTo, event.data());
        }
    }

    static List<Door<Object>> all() {
        return List.of(
                Door.latest("catalog.procedure-events")
                        .on("vn.motcua.procedure.published.v1", ProcedurePublished.class, ProcedurePublished::news),
                Door.latest("catalog.unit-events")
                        .on("vn.motcua.officer.assigned.v1", OfficerAssigned.class, Function.identity()));
    }
}
