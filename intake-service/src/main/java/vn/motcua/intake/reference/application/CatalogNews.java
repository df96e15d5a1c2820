package vn.motcua.intake.reference.application;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.intake.reference.model.OnlineLevel;
import vn.motcua.intake.reference.model.Text;
import vn.motcua.intake.reference.model.Unit;

/** What the catalogue tells. */
public sealed interface CatalogNews {

    /**
     * A version of a procedure.
     *
     * @param seq of its event; of two editions the later counts
     * @param body the whole payload, which is kept
     */
    record VersionPublished(
            String code,
            int version,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            long seq,
            String body) implements CatalogNews {}

    /** The whole history of what an agency offers online of a procedure. */
    record OnlineLevelsSet(String procedureCode, String unit, List<Since> levels) implements CatalogNews {}

    /** A level from a day on. */
    record Since(OnlineLevel level, LocalDate validFrom) {}

    /** A unit as it is now. */
    record UnitChanged(
            String code,
            Text name,
            String kind,
            @Nullable String parent,
            boolean receives,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String successor,
            @Nullable List<Unit.Title> titles)
            implements CatalogNews {}

    /** A year of office hours; the whole payload is kept. */
    record YearApproved(String calendar, int year, String body) implements CatalogNews {}
}
