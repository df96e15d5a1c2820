package vn.motcua.notification.notice.messaging;

/** Wire names of the events that matter here. */
final class DossierEventTypes {

    static final String SUBMITTED = "vn.motcua.dossier.submitted.v1";
    static final String RECEIVED = "vn.motcua.dossier.received.v1";
    static final String REFUSED = "vn.motcua.dossier.refused.v1";
    static final String WITHDRAWN = "vn.motcua.dossier.withdrawn.v1";
    static final String CONTACT = "vn.motcua.contact.provided.v1";
    static final String FEE_SETTLED = "vn.motcua.fee.settled.v1";
    static final String RESULT_ISSUED = "vn.motcua.result.issued.v1";
    static final String RESULT_RETURNED = "vn.motcua.result.returned.v1";
    static final String CASE_WITHDRAWN = "vn.motcua.case.withdrawn.v1";
    static final String WITHDRAWAL_REFUSED = "vn.motcua.case.withdrawal-refused.v1";
    static final String OFFICER_ASSIGNED = "vn.motcua.officer.assigned.v1";

    private DossierEventTypes() {}
}
