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

    private static final String DOSSIER = "00000000-0000-0000-0000-000000000000";

    private static final String BILL = """
            insert into bills (dossier_id, dossier_code, owner_ref, unit, event_seq, audit_seq, audit_hash, version)
            values ('00000000-0000-0000-0000-000000000000', '-', '{nobody}', 'H26.30.01', 1, 1, '', 1)
            """;

    private static final String DUE = """
            insert into fees (dossier_id, fee_id, collect_at, state, amount, refundable, raised_at, beneficiary, version)
            values ('00000000-0000-0000-0000-000000000000', '00000000-0000-0000-0000-000000000000', 'RECEPTION', 'DUE', 10000, true, now(), 'H26.30.01', 1)
            """;

    private static final String SUBMITTED = """
            {"dossierId": "%s", "ownerRef": "%s", "competentUnit": "H26.30.01"}
            """.formatted(DOSSIER, DOSSIER);

    private static final String RECEIVED = """
            {"dossierId": "%s", "dossierCode": "-", "procedureCode": "1.004222", "procedureVersion": 1, "caseCode": "DEFAULT", "channel": "ONLINE",
             "applicantKind": "CITIZEN", "quantities": {"persons": 1}, "competentUnit": "H26.30.01", "ownerRef": "%s"}
            """.formatted(DOSSIER, DOSSIER);

    @Override
    public List<Request> requests() {
        return List.of(
                post("/payments/v1/dossiers/" + DOSSIER + "/payments", "{\"method\":\"VNPAY\"}", Roles.APPLICANT)
                        .given(BILL, DUE),
                get("/payments/v1/dossiers/" + DOSSIER + "/fees", Roles.APPLICANT),
                get("/payments/v1/gateways/vnpay/ipn?vnp_TxnRef=0&vnp_Amount=0&vnp_SecureHash=00"));
    }

    @Override
    public List<Event> events() {
        return List.of(
                Event.of("intake.dossier-events", "vn.motcua.dossier.submitted.v1", DOSSIER, SUBMITTED),
                Event.of("intake.dossier-events", "vn.motcua.dossier.received.v1", DOSSIER, RECEIVED));
    }
}
