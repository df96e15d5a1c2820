package vn.motcua.local.audit;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The national list of statuses (TrangThaiHoSo) once more, written down from the list itself and not from the code that is audited: what each
 * event makes of a dossier, and what each state of a case means.
 */
final class NationalStatuses {

    /** The status after an event; others leave it as it is, such as what officers do on other ways while an applicant is waited for. */
    static final Map<String, Integer> AFTER = Map.ofEntries(
            Map.entry("vn.motcua.dossier.submitted.v1", 1),
            Map.entry("vn.motcua.dossier.received.v1", 2),
            Map.entry("vn.motcua.dossier.refused.v1", 3),
            Map.entry("vn.motcua.dossier.withdrawn.v1", 7),
            Map.entry("vn.motcua.case.opened.v1", 2),
            Map.entry("vn.motcua.case.processing-started.v1", 4),
            Map.entry("vn.motcua.case.supplement-requested.v1", 5),
            Map.entry("vn.motcua.case.obligation-requested.v1", 6),
            Map.entry("vn.motcua.case.resumed.v1", 4),
            Map.entry("vn.motcua.case.stopped.v1", 8),
            Map.entry("vn.motcua.case.withdrawn.v1", 7),
            Map.entry("vn.motcua.result.issued.v1", 9),
            Map.entry("vn.motcua.result.returned.v1", 10));

    /** What a state of a case means. */
    static final Map<String, Integer> OF_CASE = Map.of(
            "AWAITING_PAYMENT", 2,
            "APPRAISAL", 4,
            "APPROVAL", 4,
            "ISSUE", 4,
            "PAUSED_SUPPLEMENT", 5,
            "PAUSED_FINANCIAL_OBLIGATION", 6,
            "STOPPED", 8,
            "HAND_OVER", 9,
            "RETURNED", 10,
            "WITHDRAWN", 7);

    private NationalStatuses() {}

    /**
     * The status that events lead to: the workflow's decide from reception on.
     *
     * @return null when no event tells one
     */
    static @Nullable Integer after(List<String> ofIntake, List<String> ofWorkflow) {
        Integer last = lastOf(ofWorkflow);
        return last == null ? lastOf(ofIntake) : last;
    }

    private static @Nullable Integer lastOf(List<String> types) {
        for (int i = types.size() - 1; i >= 0; i--) {
            Integer status = AFTER.get(types.get(i));
            if (status != null) {
                return status;
            }
        }
        return null;
    }
}
