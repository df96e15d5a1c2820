package vn.motcua.catalog.platform;

import java.util.Set;

/** The roles of the realm that may do something here beyond reading the public guide. */
public final class Roles {

    /** Prepares what is published. */
    public static final String EDITOR = "catalogue-editor";

    /** Publishes what others prepared. */
    public static final String APPROVER = "catalogue-approver";

    /** Sees everything and changes nothing. */
    public static final String INSPECTOR = "inspector";

    /** Leads a unit and sees what concerns it. */
    public static final String UNIT_LEAD = "unit-lead";

    /** Gives officers their rights; nothing else here. */
    public static final String ADMINISTRATOR = "administrator";

    private static final Set<String> SEE_ALL = Set.of(EDITOR, APPROVER, INSPECTOR, ADMINISTRATOR);

    /** Whether somebody sees what concerns units he does not lead. */
    public static boolean seeAll(Set<String> roles) {
        return roles.stream().anyMatch(SEE_ALL::contains);
    }

    private Roles() {}
}
