package vn.motcua.catalog.procedure.model;

import java.time.LocalDate;
import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** Refusal: another version was in force on a day that has passed, and what held then cannot be changed any more. */
public final class EffectiveInThePast extends Refusal {
    private static final long serialVersionUID = 1L;

    EffectiveInThePast(int version, LocalDate earliest) {
        super(Kind.UNPROCESSABLE, "effective-in-the-past", Map.of("version", version, "earliest", earliest));
        at("effectiveFrom", "effective-in-the-past", Map.of("version", version, "earliest", earliest));
    }
}
