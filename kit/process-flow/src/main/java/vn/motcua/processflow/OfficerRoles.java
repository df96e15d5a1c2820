package vn.motcua.processflow;

import java.util.List;
import java.util.Map;

/** The realm roles of officers who can be given a task. */
public final class OfficerRoles {

    /** In the order of a dossier's way. */
    public static final List<String> ALL =
            List.of("reception-officer", "appraiser", "approver", "clerk", "cashier", "unit-lead");

    private static final Map<String, Text> NAMES = Map.of(
            "reception-officer", new Text("tiếp nhận", "reception"),
            "appraiser", new Text("thẩm định", "appraiser"),
            "approver", new Text("phê duyệt", "approver"),
            "clerk", new Text("văn thư", "clerk"),
            "cashier", new Text("thu phí", "cashier"),
            "unit-lead", new Text("lãnh đạo đơn vị", "unit lead"));

    private OfficerRoles() {}

    /** What people call a role; its code where that is none of ours. */
    public static Text name(String role) {
        return NAMES.getOrDefault(role, new Text(role, role));
    }
}
