package vn.motcua.intake.reference.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An office.
 *
 * @param receives whether people may file there
 * @param validTo its last day; null while it exists
 */
public record Unit(
        String code,
        Name name,
        Kind kind,
        boolean receives,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /** What sort of office. */
    public enum Kind {
        PROVINCE,
        COMMUNE,
        DEPARTMENT,
        SERVICE_CENTRE
    }

    /** Whether the office exists on a day. */
    public boolean existsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** Whether it decides procedures of a level. */
    public boolean decides(ProcedureVersion.Level level) {
        return switch (kind) {
            case COMMUNE -> level != ProcedureVersion.Level.PROVINCE;
            case PROVINCE, DEPARTMENT -> level != ProcedureVersion.Level.COMMUNE;
            case SERVICE_CENTRE -> false;
        };
    }
}
