package vn.motcua.intake.dossier.model;

/** What can happen to a dossier, with the wire name of the event that tells of it. */
public enum DossierAction {
    SUBMIT("vn.motcua.dossier.submitted.v1"),
    RECEIVE("vn.motcua.dossier.received.v1"),
    REFUSE("vn.motcua.dossier.refused.v1"),
    WITHDRAW("vn.motcua.dossier.withdrawn.v1"),
    REQUEST_WITHDRAWAL("vn.motcua.dossier.withdrawal-requested.v1"),
    CASE_OPENED("vn.motcua.case.opened.v1"),
    PROCESSING_STARTED("vn.motcua.case.processing-started.v1"),
    APPRAISED("vn.motcua.case.appraised.v1"),
    RETURNED_TO_APPRAISER("vn.motcua.case.returned-to-appraiser.v1"),
    APPROVED("vn.motcua.case.approved.v1"),
    RESULT_ISSUED("vn.motcua.result.issued.v1"),
    RESULT_RETURNED("vn.motcua.result.returned.v1"),
    CASE_WITHDRAWN("vn.motcua.case.withdrawn.v1"),
    WITHDRAWAL_REFUSED("vn.motcua.case.withdrawal-refused.v1");

    private final String eventType;

    DossierAction(String eventType) {
        this.eventType = eventType;
    }

    /** Wire name of the event. */
    public String eventType() {
        return eventType;
    }
}
