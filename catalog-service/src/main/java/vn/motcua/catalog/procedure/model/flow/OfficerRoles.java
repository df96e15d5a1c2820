package vn.motcua.catalog.procedure.model.flow;

import java.util.List;

/** The realm roles of officers who can be given a task. */
public final class OfficerRoles {

    /** In the order of a dossier's way. */
    public static final List<String> ALL =
            List.of("reception-officer", "appraiser", "approver", "clerk", "cashier", "unit-lead");

    private OfficerRoles() {}
}
