package vn.motcua.catalog.unit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.procedure.model.Text;

/**
 * An agency of the province.
 *
 * @param code dotted agency identifier, {@code H26.30.01}
 * @param parent the unit above; null for the province
 * @param receives whether dossiers can be handed in here
 * @param validFrom first day, Vietnamese date
 * @param validTo last day; null when it goes on
 */
public record Unit(
        String code,
        Text name,
        Kind kind,
        @Nullable String parent,
        boolean receives,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /** What sort of agency. */
    public enum Kind {
        PROVINCE,
        COMMUNE,
        DEPARTMENT,
        SERVICE_CENTRE
    }
}
