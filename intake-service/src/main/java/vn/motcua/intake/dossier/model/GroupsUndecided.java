package vn.motcua.intake.dossier.model;

import java.util.List;
import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** Nobody has looked at the evidence of a group yet, and the bill follows from it. */
public final class GroupsUndecided extends Refusal {
    private static final long serialVersionUID = 1L;

    GroupsUndecided(List<String> groups) {
        super(Kind.CONFLICT, "groups-undecided", Map.of("groups", String.join(", ", groups)));
    }
}
