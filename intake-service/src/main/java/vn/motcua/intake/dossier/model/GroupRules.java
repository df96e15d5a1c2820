package vn.motcua.intake.dossier.model;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.feerules.Relief;
import vn.motcua.intake.dossier.model.Filing.Evidence;
import vn.motcua.intake.dossier.model.Filing.StatedGroup;
import vn.motcua.intake.reference.model.ProcedureCase;

/** Groups that somebody says to belong to: only those that a fee of the case lets off, each once, each with its evidence. */
final class GroupRules {

    private GroupRules() {}

    static void check(List<StatedGroup> stated, ProcedureCase procedureCase, Flaws flaws) {
        Set<String> known = procedureCase.fees().stream()
                .flatMap(fee -> fee.reliefs().stream())
                .map(Relief::group)
                .collect(Collectors.toCollection(TreeSet::new));
        for (int i = 0; i < stated.size(); i++) {
            String path = "groups[" + i + "]";
            String group = stated.get(i).group();
            if (flaws.present(group, path + ".group") && group != null) {
                if (!known.contains(group)) {
                    flaws.add(path + ".group", "group-without-relief", Map.of("groups", String.join(", ", known)));
                } else if (stated.subList(0, i).stream().anyMatch(other -> group.equals(other.group()))) {
                    flaws.add(path + ".group", "group-stated-twice");
                }
            }
            evidence(stated.get(i).evidence(), path + ".evidence", flaws);
        }
    }

    private static void evidence(@Nullable Evidence evidence, String path, Flaws flaws) {
        if (evidence == null) {
            flaws.add(path, "required");
            return;
        }
        flaws.present(evidence.kind(), path + ".kind");
        flaws.present(evidence.reference(), path + ".reference");
    }
}
