package vn.motcua.workflow.reference;

/**
 * The one condition of an officer's rights, as SQL: the role, by token and by assignment, and the unit come from the same assignment, which lasts
 * today.
 *
 * @param officer place of the officer's id
 * @param roles place of the roles, as an array, that open the door
 * @param today place of the day, in Viet Nam
 */
public record HeldRoles(String officer, String roles, String today) {

    /** Holds where the officer has one of the roles in this unit. */
    public String in(String unit) {
        return "exists (" + rolesIn(unit) + ")";
    }

    /** A query for those of the roles that the officer has in this unit. */
    public String rolesIn(String unit) {
        return "select a.role from officer_assignments a where a.officer_id = %s and a.role = any(%s) and a.unit = %s and %s"
                .formatted(officer, roles, unit, lasts("a", today));
    }

    /** Whether whom a row names has a role in a unit today. */
    public static String still(String officer, String role, String unit, String today) {
        return "exists (select 1 from officer_assignments h where h.officer_id = %s and h.role = %s and h.unit = %s and %s)"
                .formatted(officer, role, unit, lasts("h", today));
    }

    private static String lasts(String assignment, String today) {
        return "%1$s.valid_from <= %2$s and (%1$s.valid_to is null or %1$s.valid_to >= %2$s)"
                .formatted(assignment, today);
    }
}
