package vn.motcua.intake.dossier.persistence;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The condition of an officer's rights, as SQL: one of these roles in this unit today. Role and unit come from the same assignment.
 *
 * @param officer place of the officer's id
 * @param roles place of the roles that count, as an array
 * @param today place of the day in Viet Nam
 */
record Rights(String officer, String roles, String today) {

    /** Holds when one of the units is one of the officer's. */
    String in(String... units) {
        return "exists (select 1 from officer_assignments a where " + ofAssignment() + " and a.unit in ("
                + Arrays.stream(units).collect(Collectors.joining(", ")) + "))";
    }

    /** The officer's units, each once, as a table with the column {@code unit}. */
    String units() {
        return "(select distinct a.unit from officer_assignments a where " + ofAssignment() + ")";
    }

    private String ofAssignment() {
        return "a.officer_id = %1$s and a.role = any(%2$s) and a.valid_from <= %3$s and (a.valid_to is null or a.valid_to >= %3$s)"
                .formatted(officer, roles, today);
    }
}
