package vn.motcua.catalog.procedure.model.flow;

import java.util.List;
import java.util.Map;
import vn.motcua.catalog.procedure.model.Text;
import vn.motcua.kit.role.Roles;

/** The realm roles of officers who can be given a task. */
public final class OfficerRoles {

    /** In the order of a dossier's way. */
    public static final List<String> ALL = List.of(
            Roles.RECEPTION_OFFICER, Roles.APPRAISER, Roles.APPROVER, Roles.CLERK, Roles.CASHIER, Roles.UNIT_LEAD);

    private static final Map<String, Text> NAMES = Map.of(
            Roles.RECEPTION_OFFICER, new Text("tiếp nhận", "reception"),
            Roles.APPRAISER, new Text("thẩm định", "appraiser"),
            Roles.APPROVER, new Text("phê duyệt", "approver"),
            Roles.CLERK, new Text("văn thư", "clerk"),
            Roles.CASHIER, new Text("thu phí", "cashier"),
            Roles.UNIT_LEAD, new Text("lãnh đạo đơn vị", "unit lead"));

    private OfficerRoles() {}

    /** What people call a role; its code where that is none of ours. */
    public static Text name(String role) {
        return NAMES.getOrDefault(role, new Text(role, role));
    }
}
