package vn.motcua.payment.gateway.vnpay;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.payment.fee.persistence.References;
import vn.motcua.payment.fee.port.RefundGateway;

/** VNPAY's refund call; the request id makes a repetition harmless. Its answers must be signed and name their order and amount. */
@ApplicationScoped
class VnpayRefunds implements RefundGateway {

    private static final String ACCEPTED = "00";
    /** A request with this id was taken before. */
    private static final String SEEN_BEFORE = "94";
    /**
     * Refusals that the same request will meet again: unknown terminal or too much, bad format, not all at once, only in parts, unknown payment, wrong
     * amount, unsuccessful payment, bad checksum.
     */
    private static final Set<String> LASTING = Set.of("02", "03", "04", "13", "91", "93", "95", "97");

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
    private final VnpayInquiries inquiries;
    private final Clock clock;

    VnpayRefunds(VnpayConfig config, VnpayApi api, VnpayInquiries inquiries, Clock clock) {
        this.config = config;
        this.api = api;
        this.inquiries = inquiries;
        this.clock = clock;
    }

    @Override
    public Uni<Answer> refund(Order order) {
        return api.call(fields(config.tmnCode(), clock.instant(), order), Map.of(), SIGNED)
                .map(reply -> answer(order, reply));
    }

    @Override
    public Uni<Answer> progress(Order order) {
        return inquiries
                .ask(order.reference(), order.startedAt(), order.gatewayNo())
                .map(reply -> progress(order, reply));
    }

    @Override
    public Duration answersWithin() {
        return config.answerWithin();
    }

    /** Taken is not done: only the status says that money went back. */
    private Answer answer(Order order, VnpayApi.Reply reply) {
        String code = reply.code();
        if (reply.signed() && SEEN_BEFORE.equals(code)) {
            return new Answer.Accepted(code, null);
        }
        if (!reply.signed() || !ACCEPTED.equals(code)) {
            return new Answer.Unclear(code, !LASTING.contains(code));
        }
        return isAbout(order, reply) ? standing(order, reply) : new Answer.Unclear("other-order", true);
    }

    /** Asked for a payment that was given back, VNPAY tells of the refund; until it knows of one it tells of the payment. */
    private Answer progress(Order order, VnpayApi.Reply reply) {
        String code = reply.code();
        if (!reply.signed() || !ACCEPTED.equals(code)) {
            return new Answer.Unclear(code, !LASTING.contains(code));
        }
        if (!isAbout(order, reply)) {
            return new Answer.Unclear("other-order", true);
        }
        return VnpayInquiries.REFUNDS.contains(reply.text("vnp_TransactionType"))
                ? standing(order, reply)
                : new Answer.Unclear("no-refund", true);
    }

    private Answer standing(Order order, VnpayApi.Reply reply) {
        String status = VnpayApi.code(reply.text("vnp_TransactionStatus"));
        return switch (VnpayMeaning.ofStatus(status)) {
            case TAKEN -> new Answer.Done(status);
            case REFUND_REJECTED -> new Answer.Rejected(status);
            default -> new Answer.Accepted(status, numberOfTheRefund(order, reply));
        };
    }

    private static @Nullable String numberOfTheRefund(Order order, VnpayApi.Reply reply) {
        String number = reply.text("vnp_TransactionNo");
        return VnpayAnnouncements.isNumber(number) && !number.equals(order.transactionNo()) ? number : null;
    }

    private boolean isAbout(Order order, VnpayApi.Reply reply) {
        return reply.isAbout(config.tmnCode(), order.reference()) && reply.isAbout(order.amount());
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
