package vn.motcua.payment.platform;

import static vn.motcua.kit.rehearsal.Rehearsal.Request.get;
import static vn.motcua.kit.rehearsal.Rehearsal.Request.post;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.motcua.kit.rehearsal.Rehearsal;
import vn.motcua.kit.role.Roles;

/** What payers and gateways do all day, and what others tell of dossiers; the announcement is one that nobody signed. */
@ApplicationScoped
class DailyWork implements Rehearsal {

    /** One for each request or event, so that none of them waits for another. */
    private static String dossier(int number) {
        return "00000000-0000-0000-0000-00000000000" + number;
    }

    private static String submitted(String dossier) {
        return """
                {"dossierId": "%1$s", "ownerRef": "%1$s", "competentUnit": "H26.30.01"}
                """.formatted(dossier);
    }

    private static String received(String dossier) {
        return """
                {"dossierId": "%1$s", "dossierCode": "-", "procedureCode": "1.004222", "procedureVersion": 1, "caseCode": "DEFAULT", "channel": "ONLINE",
                 "applicantKind": "CITIZEN", "quantities": {"persons": 1}, "competentUnit": "H26.30.01", "ownerRef": "%1$s"}
                """.formatted(dossier);
    }

    private static String due(String dossier) {
        return """
                insert into fees (dossier_id, fee_id, dossier_code, owner_ref, unit, state, amount, refundable, raised_at, event_seq, audit_seq, audit_hash, version)
                values ('%1$s', '%1$s', '-', '{nobody}', 'H26.30.01', 'DUE', 10000, true, now(), 1, 1, '', 1)
                """.formatted(dossier);
    }

    @Override
    public List<Request> requests() {
        return List.of(
                post("/payments/v1/dossiers/" + dossier(2) + "/payments", "{\"method\":\"VNPAY\"}", Roles.APPLICANT)
                        .given(due(dossier(2))),
                get("/payments/v1/dossiers/" + dossier(0) + "/fees", Roles.APPLICANT),
                get("/payments/v1/gateways/vnpay/ipn?vnp_TxnRef=0&vnp_Amount=0&vnp_SecureHash=00"));
    }

    @Override
    public List<Event> events() {
        return List.of(
                Event.of("intake.dossier-events", "vn.motcua.dossier.submitted.v1", dossier(3), submitted(dossier(3))),
                Event.of("intake.dossier-events", "vn.motcua.dossier.received.v1", dossier(4), received(dossier(4))));
    }
}
