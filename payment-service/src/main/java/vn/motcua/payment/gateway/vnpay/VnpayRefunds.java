package vn.motcua.payment.gateway.vnpay;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.motcua.payment.fee.persistence.References;
import vn.motcua.payment.fee.port.RefundGateway;

/** VNPAY's refund call; the request id makes a repetition harmless. */
@ApplicationScoped
class VnpayRefunds implements RefundGateway {

    private static final String DONE = "00";
    /** A request with this id was taken before: what it asked for is done. */
    private static final String SEEN_BEFORE = "94";
    /** Refusals that the same request will meet again: unknown terminal, bad format, unknown or unsuccessful payment. */
    private static final Set<String> LASTING = Set.of("02", "03", "91", "95", "97");

    private static final String FULL = "02";

    private static final List<String> SIGNED = List.of(
            "vnp_ResponseId",
            "vnp_Command",
            "vnp_ResponseCode",
            "vnp_Message",
            "vnp_TmnCode",
            "vnp_TxnRef",
            "vnp_Amount",
            "vnp_BankCode",
            "vnp_PayDate",
            "vnp_TransactionNo",
            "vnp_TransactionType",
            "vnp_TransactionStatus",
            "vnp_OrderInfo");

    private final VnpayConfig config;
    private final VnpayApi api;
    private final Clock clock;

    VnpayRefunds(VnpayConfig config, VnpayApi api, Clock clock) {
        this.config = config;
        this.api = api;
        this.clock = clock;
    }

    @Override
    public Uni<Result> refund(Order order) {
        return api.call(fields(config.tmnCode(), clock.instant(), order), SIGNED)
                .map(reply -> {
                    String code = reply.code();
                    return new Result(DONE.equals(code) || SEEN_BEFORE.equals(code), code, !LASTING.contains(code));
                });
    }

    /** The call's fields in the order of its checksum. */
    static Map<String, String> fields(String tmnCode, Instant now, Order order) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("vnp_RequestId", References.of(order.requestId()));
        fields.put("vnp_Version", "2.1.0");
        fields.put("vnp_Command", "refund");
        fields.put("vnp_TmnCode", tmnCode);
        fields.put("vnp_TransactionType", FULL);
        fields.put("vnp_TxnRef", order.reference());
        fields.put("vnp_Amount", VnpayAmounts.write(order.amount()));
        fields.put("vnp_TransactionNo", order.transactionNo());
        fields.put("vnp_TransactionDate", VnpayTimes.write(order.startedAt()));
        fields.put("vnp_CreateBy", "motcua");
        fields.put("vnp_CreateDate", VnpayTimes.write(now));
        fields.put("vnp_IpAddr", "127.0.0.1");
        fields.put("vnp_OrderInfo", PlainText.of("Hoàn phí hồ sơ " + order.reference()));
        return fields;
    }
}
