package vn.motcua.assignments;

/**
 * The one condition of all officers' rights, as SQL: this officer has one of these roles in this unit today. Role and unit come from the same
 * assignment, so that whoever appraises in one unit and is cashier in another gets neither the other unit's files nor the other's till.
 *
 * <p>The places of the three values are named by the caller ({@code $2} or {@code :officer}), because queries number them differently: the
 * officer's id, the roles as an array of text ({@code text[]}), and the Vietnamese day.
 *
 * @param officer place of the officer's id
 * @param roles place of the roles that open the door
 * @param today place of the day
 */
public record HoldsToday(String officer, String roles, String today) {

    /** Holds when one of the units is one in which the officer has one of the roles: {@code holds.inOneOf("d.receiving_unit", "d.competent_unit")}. */
    public String inOneOf(String... units) {
        return "exists (select 1 from officer_assignments a where " + of("a") + " and a.unit "
                + (units.length == 1 ? "= " + units[0] : "in (" + String.join(", ", units) + ")") + ")";
    }

    /** The same for one role, which a row itself names: {@code holds.as("t.role", "t.unit")}. */
    public String as(String role, String unit) {
        return "exists (select 1 from officer_assignments a where " + of("a") + " and a.role = " + role
                + " and a.unit = " + unit + ")";
    }

    /** A query for those of the roles that the officer has in this unit. */
    public String rolesIn(String unit) {
        return "select a.role from officer_assignments a where " + of("a") + " and a.unit = " + unit;
    }

    /** The units in which the officer has one of the roles, each once, as a table with the column {@code unit}. */
    public String units() {
        return "(select distinct a.unit from officer_assignments a where " + of("a") + ")";
    }

    /** Units and roles as the officer holds them, as a table with the columns {@code unit} and {@code role}. */
    public String unitsAndRoles() {
        return "(select distinct a.unit, a.role from officer_assignments a where " + of("a") + ")";
    }

    /** The condition on a row of the table itself, for joins. */
    public String of(String assignment) {
        return "%1$s.officer_id = %2$s and %1$s.role = any(%3$s) and %4$s"
                .formatted(assignment, officer, roles, lasts(assignment, today));
    }

    /** Whether somebody else, whom a row names, has a right today: {@code HoldsToday.still("t.assignee", "t.role", "t.unit", "$3")}. */
    public static String still(String officer, String role, String unit, String today) {
        return "exists (select 1 from officer_assignments h where h.officer_id = %s and h.role = %s and h.unit = %s and %s)"
                .formatted(officer, role, unit, lasts("h", today));
    }

    /** The condition that an assignment holds today: {@code HoldsToday.lasts("a", "$2")}. */
    public static String lasts(String assignment, String today) {
        return "%1$s.valid_from <= %2$s and (%1$s.valid_to is null or %1$s.valid_to >= %2$s)"
                .formatted(assignment, today);
    }
}
