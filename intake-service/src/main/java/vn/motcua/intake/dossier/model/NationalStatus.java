package vn.motcua.intake.dossier.model;

import java.util.Map;
import java.util.Optional;

/** The one table that derives the national status from what happened, whoever it happened to. */
public final class NationalStatus {

    private static final Map<String, DossierState> AFTER = Map.ofEntries(
            Map.entry("vn.motcua.dossier.submitted.v1", DossierState.FILED),
            Map.entry("vn.motcua.dossier.received.v1", DossierState.RECEIVED),
            Map.entry("vn.motcua.dossier.refused.v1", DossierState.REFUSED),
            Map.entry("vn.motcua.dossier.withdrawn.v1", DossierState.WITHDRAWN),
            Map.entry("vn.motcua.case.opened.v1", DossierState.RECEIVED),
            Map.entry("vn.motcua.case.processing-started.v1", DossierState.IN_PROCESS),
            Map.entry("vn.motcua.case.appraised.v1", DossierState.IN_PROCESS),
            Map.entry("vn.motcua.case.returned-to-appraiser.v1", DossierState.IN_PROCESS),
            Map.entry("vn.motcua.case.approved.v1", DossierState.IN_PROCESS),
            Map.entry("vn.motcua.case.withdrawn.v1", DossierState.WITHDRAWN),
            Map.entry("vn.motcua.result.issued.v1", DossierState.FINISHED),
            Map.entry("vn.motcua.result.returned.v1", DossierState.RETURNED));

    private NationalStatus() {}

    /** The state after an event of that type; empty when such an event does not touch the status (money, requests, notices). */
    public static Optional<DossierState> after(String eventType) {
        return Optional.ofNullable(AFTER.get(eventType));
    }

    /** The whole table. */
    public static Map<String, DossierState> table() {
        return AFTER;
    }
}
