package vn.motcua.payment.gateway.vnpay;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import vn.motcua.eventing.EventIds;
import vn.motcua.payment.fee.persistence.References;
import vn.motcua.payment.fee.port.InquiryGateway;

/** VNPAY's inquiry call (querydr). */
@ApplicationScoped
class VnpayInquiries implements InquiryGateway {

    private static final String OK = "00";
    private static final String NOT_FOUND = "91";
    /** Of the payment asked for: still being paid. */
    private static final Set<String> UNDER_WAY = Set.of("01");

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
    public Uni<Finding> find(String reference, Instant startedAt) {
        return api.call(fields(reference, startedAt), SIGNED).map(reply -> finding(reference, reply));
    }

    private static Finding finding(String reference, VnpayApi.Reply reply) {
        if (!reply.signed()) {
            return new Finding.NoAnswer();
        }
        if (NOT_FOUND.equals(reply.code())) {
            return new Finding.NothingTaken();
        }
        String status = reply.text("vnp_TransactionStatus");
        if (!OK.equals(reply.code()) || UNDER_WAY.contains(status) || !reference.equals(reply.text("vnp_TxnRef"))) {
            return new Finding.NoAnswer();
        }
        OptionalLong amount = VnpayAmounts.read(reply.text("vnp_Amount"));
        String number = reply.text("vnp_TransactionNo");
        if (!OK.equals(status)) {
            return new Finding.NothingTaken();
        }
        return amount.isEmpty() || number.isEmpty()
                ? new Finding.NoAnswer()
                : new Finding.Taken(number, amount.getAsLong(), VnpayTimes.read(reply.text("vnp_PayDate")));
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
