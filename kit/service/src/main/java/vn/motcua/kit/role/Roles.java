package vn.motcua.kit.role;

import java.util.Set;

/** The roles of the realm, as they stand in tokens and in assignments. What a role may do, each service says itself. */
public final class Roles {

    /** Files dossiers of their own. */
    public static final String APPLICANT = "applicant";

    /** A portal that files for its users. */
    public static final String PORTAL = "portal";

    public static final String RECEPTION_OFFICER = "reception-officer";

    public static final String APPRAISER = "appraiser";

    public static final String APPROVER = "approver";

    public static final String CLERK = "clerk";

    public static final String CASHIER = "cashier";

    /** Leads a unit and sees what concerns it. */
    public static final String UNIT_LEAD = "unit-lead";

    /** Sees everything and changes nothing; in the units of their assignments where files are concerned. */
    public static final String INSPECTOR = "inspector";

    /** Prepares what the catalogue publishes. */
    public static final String CATALOGUE_EDITOR = "catalogue-editor";

    /** Publishes what others prepared. */
    public static final String CATALOGUE_APPROVER = "catalogue-approver";

    /** Gives officers their rights and mends what stands still. */
    public static final String ADMINISTRATOR = "administrator";

    /** Who files. */
    public static final Set<String> FILING = Set.of(APPLICANT, PORTAL);

    private Roles() {}
}
