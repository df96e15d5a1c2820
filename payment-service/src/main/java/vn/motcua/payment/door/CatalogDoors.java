package vn.motcua.payment.door;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.assignments.OfficerAssigned;
import vn.motcua.eventing.Door;
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
        News news(String body) {
            return new News.OfProcedure(new ProcedureCopies.Published(code, version, effectiveFrom, effectiveTo, body));
        }
    }

    static List<Door<News>> all() {
        return List.of(
                Door.<News>latest("catalog.procedure-events")
                        .on(
                                "vn.motcua.procedure.published.v1",
                                ProcedurePublished.class,
                                (published, event) -> published.news(event.data())),
                Door.<News>latest("catalog.unit-events")
                        .on("vn.motcua.officer.assigned.v1", OfficerAssigned.class, News.OfOfficer::new));
    }
}
