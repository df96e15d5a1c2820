package vn.motcua.workflow.platform;

import java.util.Set;

/** Realm roles of those who work with cases. An applicant has none of them: their view of a dossier is not here. */
public final class Roles {

    public static final String RECEPTION_OFFICER = "reception-officer";
    public static final String APPRAISER = "appraiser";
    public static final String APPROVER = "approver";
    public static final String CLERK = "clerk";
    public static final String CASHIER = "cashier";
    public static final String UNIT_LEAD = "unit-lead";
    public static final String INSPECTOR = "inspector";

    /** Whose work a step can be. */
    public static final Set<String> PROCESSING = Set.of(RECEPTION_OFFICER, APPRAISER, APPROVER, CLERK);

    /** Who may read a case of their unit. */
    public static final Set<String> READING =
            Set.of(RECEPTION_OFFICER, APPRAISER, APPROVER, CLERK, UNIT_LEAD, INSPECTOR);

    /** Who watches over a unit. */
    public static final Set<String> WATCHING = Set.of(UNIT_LEAD, INSPECTOR);

    private Roles() {}
}
