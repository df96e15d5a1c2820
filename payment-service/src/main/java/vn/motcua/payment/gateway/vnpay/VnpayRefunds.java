package vn.motcua.payment.gateway.vnpay;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.WebClientOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import io.vertx.mutiny.ext.web.client.WebClient;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import vn.motcua.payment.fee.application.RefundGateway;
import vn.motcua.payment.fee.persistence.References;

/** VNPAY's refund call: signed JSON; the request id makes a repetition harmless. */
@ApplicationScoped
class VnpayRefunds implements RefundGateway {

    private static final Logger LOG = Logger.getLogger(VnpayRefunds.class);
    private static final String DONE = "00";
    /** A request with this id was taken before: what it asked for is done. */
    private static final String SEEN_BEFORE = "94";
    /** Time-out and other errors on their side. */
    private static final Set<String> PASSING = Set.of("98", "99");

    private static final String NO_ANSWER = "no-answer";
    private static final String FULL = "02";

    private final VnpayConfig config;
    private final VnpaySignature signature;
    private final Clock clock;
    private final WebClient client;

    VnpayRefunds(VnpayConfig config, Clock clock, Vertx vertx) {
        this.config = config;
        this.signature = new VnpaySignature(config.hashSecret());
        this.clock = clock;
        this.client = WebClient.create(
                vertx,
                new WebClientOptions()
                        .setConnectTimeout((int) config.answerWithin().toMillis())
                        .setFollowRedirects(false)
                        .setUserAgentEnabled(false));
    }

    @PreDestroy
    void close() {
        client.close();
    }

    @Override
    public Uni<Result> refund(Order order) {
        return client.postAbs(config.apiUrl().toString())
                .timeout(config.answerWithin().toMillis())
                .sendJsonObject(new JsonObject(request(config, clock.instant(), order)))
                .map(this::result)
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.debug("VNPAY gave no answer", failure);
                    return new Result(false, NO_ANSWER, true);
                });
    }

    /** The body of the call, checksum last. */
    static Map<String, Object> request(VnpayConfig config, Instant now, Order order) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("vnp_RequestId", References.of(order.requestId()));
        fields.put("vnp_Version", "2.1.0");
        fields.put("vnp_Command", "refund");
        fields.put("vnp_TmnCode", config.tmnCode());
        fields.put("vnp_TransactionType", FULL);
        fields.put("vnp_TxnRef", order.reference());
        fields.put("vnp_Amount", VnpayAmounts.write(order.amount()));
        fields.put("vnp_TransactionNo", order.transactionNo());
        fields.put("vnp_TransactionDate", VnpayTimes.write(order.startedAt()));
        fields.put("vnp_CreateBy", "motcua");
        fields.put("vnp_CreateDate", VnpayTimes.write(now));
        fields.put("vnp_IpAddr", "127.0.0.1");
        fields.put("vnp_OrderInfo", PlainText.of("Hoàn phí hồ sơ " + order.reference()));
        Map<String, Object> body = new LinkedHashMap<>(fields);
        body.put(VnpaySignature.FIELD, new VnpaySignature(config.hashSecret()).ofJoined(List.copyOf(fields.values())));
        return body;
    }

    private Result result(HttpResponse<Buffer> response) {
        if (response.statusCode() != 200) {
            return new Result(false, "http-" + response.statusCode(), true);
        }
        JsonObject answer = response.bodyAsJsonObject();
        String code = text(answer, "vnp_ResponseCode");
        if (answer.containsKey(VnpaySignature.FIELD) && !isTheirs(answer)) {
            LOG.error("The answer to a refund does not carry VNPAY's signature");
            return new Result(false, "bad-signature", true);
        }
        return new Result(DONE.equals(code) || SEEN_BEFORE.equals(code), code, PASSING.contains(code));
    }

    private boolean isTheirs(JsonObject answer) {
        return signature.holds(
                text(answer, VnpaySignature.FIELD),
                Stream.of(
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
                                "vnp_OrderInfo")
                        .map(field -> text(answer, field))
                        .toList());
    }

    private static String text(JsonObject answer, String field) {
        Object value = answer.getValue(field);
        return value == null ? "" : value.toString();
    }
}
