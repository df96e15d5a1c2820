package vn.motcua.payment.platform;

import static vn.motcua.kit.rehearsal.Rehearsal.Request.get;
import static vn.motcua.kit.rehearsal.Rehearsal.Request.post;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.motcua.kit.rehearsal.Rehearsal;
import vn.motcua.kit.role.Roles;

/** What payers and gateways do all day, rehearsed with a fee that does not exist and an announcement that nobody signed. */
@ApplicationScoped
class DailyWork implements Rehearsal {

    @Override
    public List<Request> requests() {
        return List.of(
                post(
                        "/payments/v1/dossiers/00000000-0000-0000-0000-000000000000/payments",
                        "{\"method\":\"VNPAY\"}",
                        Roles.APPLICANT),
                get("/payments/v1/dossiers/00000000-0000-0000-0000-000000000000/fees", Roles.APPLICANT),
                get("/payments/v1/gateways/vnpay/ipn?vnp_TxnRef=0&vnp_Amount=0&vnp_SecureHash=00"));
    }
}
