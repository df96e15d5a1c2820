package vn.motcua.payment.gateway.vnpay;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.EventIds;
import vn.motcua.payment.fee.model.GatewayName;
import vn.motcua.payment.fee.model.Soundness;
import vn.motcua.payment.fee.persistence.References;
import vn.motcua.payment.fee.port.InquiryGateway;

/** VNPAY's inquiry call (querydr). */
@ApplicationScoped
class VnpayInquiries implements InquiryGateway {

    private static final String OK = "00";
    private static final String NOT_FOUND = "91";

    /** {@code vnp_TransactionType} of refunds: all of it, a part. */
    static final Set<String> REFUNDS = Set.of("02", "03");

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
            "vnp_OrderInfo",
            "vnp_PromotionCode",
            "vnp_PromotionAmount");

    private final VnpayConfig config;
    private final VnpayApi api;
    private final Clock clock;

    VnpayInquiries(VnpayConfig config, VnpayApi api, Clock clock) {
        this.config = config;
        this.api = api;
        this.clock = clock;
    }

    @Override
    public GatewayName name() {
        return GatewayName.VNPAY;
    }

    @Override
    public Uni<Finding> find(String reference, Instant startedAt) {
        return ask(reference, startedAt, null).map(reply -> finding(reference, reply));
    }

    @Override
    public Duration answersWithin() {
        return config.answerWithin();
    }

    /** Asks for the transaction of that number, or for what VNPAY takes for the order's own when there is none. */
    Uni<VnpayApi.Reply> ask(String reference, Instant startedAt, @Nullable String transactionNo) {
        Map<String, String> unsigned = transactionNo == null ? Map.of() : Map.of("vnp_TransactionNo", transactionNo);
        return api.call(fields(reference, startedAt), unsigned, SIGNED);
    }

    private Finding finding(String reference, VnpayApi.Reply reply) {
        if (!reply.signed()) {
            return new Finding.Unclear(reply.code());
        }
        if (NOT_FOUND.equals(reply.code())) {
            return new Finding.NothingTaken(reply.code());
        }
        if (!OK.equals(reply.code()) || !reply.isAbout(config.tmnCode(), reference)) {
            return new Finding.Unclear(OK.equals(reply.code()) ? "other-order" : reply.code());
        }
        String status = VnpayApi.code(reply.text("vnp_TransactionStatus"));
        return switch (VnpayMeaning.ofStatus(status)) {
            case TAKEN -> taken(reply, status, Soundness.SOUND);
            case SUSPICIOUS -> taken(reply, status, Soundness.SUSPICIOUS);
            case REVERSED -> taken(reply, status, Soundness.REVERSED);
            case NOT_TAKEN -> new Finding.NothingTaken(status);
            case UNDER_WAY, REFUND_UNDER_WAY, REFUND_REJECTED, UNCLEAR -> new Finding.Unclear(status);
        };
    }

    private static Finding taken(VnpayApi.Reply reply, String status, Soundness soundness) {
        OptionalLong amount = VnpayAmounts.read(reply.text("vnp_Amount"));
        String number = reply.text("vnp_TransactionNo");
        boolean ofThePayment = !REFUNDS.contains(reply.text("vnp_TransactionType"));
        return amount.isEmpty() || !VnpayAnnouncements.isNumber(number) || !ofThePayment
                ? new Finding.Unclear(status)
                : new Finding.Taken(
                        status, number, amount.getAsLong(), VnpayTimes.read(reply.text("vnp_PayDate")), soundness);
    }

    private Map<String, String> fields(String reference, Instant startedAt) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("vnp_RequestId", References.of(EventIds.next()));
        fields.put("vnp_Version", "2.1.0");
        fields.put("vnp_Command", "querydr");
        fields.put("vnp_TmnCode", config.tmnCode());
        fields.put("vnp_TxnRef", reference);
        fields.put("vnp_TransactionDate", VnpayTimes.write(startedAt));
        fields.put("vnp_CreateDate", VnpayTimes.write(clock.instant()));
        fields.put("vnp_IpAddr", "127.0.0.1");
        fields.put("vnp_OrderInfo", PlainText.of("Hỏi giao dịch " + reference));
        return fields;
    }
}
