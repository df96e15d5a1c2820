package vn.motcua.payment.gateway.vnpay;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import vn.motcua.kit.rehearsal.Rehearsal;

/** What VNPAY announces all day: money for a fee that nobody owes. */
@ApplicationScoped
class VnpayDailyWork implements Rehearsal {

    private static final String BILL = """
            insert into bills (dossier_id, dossier_code, owner_ref, unit, event_seq, audit_seq, audit_hash, version)
            values ('00000000-0000-0000-0000-000000000000', '-', '{nobody}', 'H26.30.01', 1, 1, '', 1)
            """;

    private static final String FEE = """
            insert into fees (dossier_id, fee_id, collect_at, state, amount, refundable, raised_at, beneficiary, version)
            values ('00000000-0000-0000-0000-000000000000', '00000000-0000-0000-0000-000000000000', 'RECEPTION', 'DUE', 10000, true, now(), 'H26.30.01', 1)
            """;

    private static final String ATTEMPT = """
            insert into payments (id, dossier_id, fee_id, amount, gateway, created_at, expires_at, audit_seq, audit_hash, version)
            values ('00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000000', '00000000-0000-0000-0000-000000000000', 10000, 'VNPAY', now(), now() + interval '15 minutes',
                    1, '', 0)
            """;

    private final VnpayConfig config;

    VnpayDailyWork(VnpayConfig config) {
        this.config = config;
    }

    @Override
    public List<Request> requests() {
        String query = new VnpaySignature(config.hashSecret())
                .signedQuery(Map.of(
                        "vnp_TmnCode", config.tmnCode(),
                        "vnp_TxnRef", "00000000000000000000000000000001",
                        "vnp_Amount", VnpayAmounts.write(10_000),
                        "vnp_ResponseCode", "00",
                        "vnp_TransactionStatus", "00",
                        "vnp_TransactionNo", "rehearsal",
                        "vnp_PayDate", "20260504080000",
                        "vnp_BankCode", "NCB",
                        "vnp_OrderInfo", "-"));
        return List.of(Request.get("/payments/v1/gateways/vnpay/ipn?" + query).given(BILL, FEE, ATTEMPT));
    }
}
