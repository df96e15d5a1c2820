package vn.motcua.workflow.platform;

import java.util.Set;
import vn.motcua.kit.role.Roles;

/** Roles of those who have to do with cases. An applicant has none of them: their view of a dossier is not here. */
public final class WhoMay {

    /** Whose work a step can be. */
    public static final Set<String> PROCESS =
            Set.of(Roles.RECEPTION_OFFICER, Roles.APPRAISER, Roles.APPROVER, Roles.CLERK);

    /** Who may read a case of their unit. */
    public static final Set<String> READ = Set.of(
            Roles.RECEPTION_OFFICER, Roles.APPRAISER, Roles.APPROVER, Roles.CLERK, Roles.UNIT_LEAD, Roles.INSPECTOR);

    /** Who watches over a unit. */
    public static final Set<String> WATCH = Set.of(Roles.UNIT_LEAD, Roles.INSPECTOR);

    private WhoMay() {}
}
