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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/** VNPAY's JSON interface: each call carries the checksum of its fields in their order. */
@ApplicationScoped
class VnpayApi {

    private static final Logger LOG = Logger.getLogger(VnpayApi.class);
    private static final int OK = 200;
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z]{1,4}");

    private final VnpayConfig config;
    private final VnpaySignature signature;
    private final WebClient client;

    VnpayApi(VnpayConfig config, Vertx vertx) {
        this.config = config;
        this.signature = new VnpaySignature(config.hashSecret());
        this.client = WebClient.create(
                vertx,
                new WebClientOptions()
                        .setConnectTimeout((int) config.answerWithin().toMillis())
                        .setFollowRedirects(false)
                        .setUserAgentEnabled(false));
    }

    /**
     * What came back. Money is moved on its word, so what VNPAY has not signed is no answer.
     *
     * @param code vnp_ResponseCode; {@code no-answer}, {@code http-<status>}, {@code no-signature} or {@code bad-signature}
     *     when there is none
     * @param signed whether there is an answer, which VNPAY has signed
     * @param fields the answer's fields; empty when there is none
     */
    record Reply(String code, boolean signed, JsonObject fields) {

        static Reply none(String code) {
            return new Reply(code, false, new JsonObject());
        }

        /** The text of a field; empty when it is missing, or neither a text nor a number. */
        String text(String field) {
            Object value = fields.getValue(field);
            return value instanceof CharSequence || value instanceof Number ? value.toString() : "";
        }

        /** Whether the answer is about our terminal and this order. */
        boolean isAbout(String tmnCode, String reference) {
            return tmnCode.equals(text("vnp_TmnCode")) && reference.equals(text("vnp_TxnRef"));
        }

        /** Whether it is about exactly this amount, VND. */
        boolean isAbout(long amount) {
            OptionalLong said = VnpayAmounts.read(text("vnp_Amount"));
            return said.isPresent() && said.getAsLong() == amount;
        }
    }

    @PreDestroy
    void close() {
        client.close();
    }

    /** As much of a text as a code can be; nothing of what else somebody may have written there. */
    static String code(String text) {
        return CODE.matcher(text).matches() ? text : "?";
    }

    /** The body of a call: its fields, what is sent unsigned, and the checksum of the fields last. */
    static Map<String, Object> body(String secret, Map<String, String> fields, Map<String, String> unsigned) {
        Map<String, Object> body = new LinkedHashMap<>(fields);
        body.putAll(unsigned);
        body.put(VnpaySignature.FIELD, new VnpaySignature(secret).ofJoined(List.copyOf(fields.values())));
        return body;
    }

    /**
     * Calls once; never fails.
     *
     * @param fields in the order of their checksum
     * @param unsigned further fields, which the checksum leaves out
     * @param signedFields the fields of the answer in the order of its checksum
     */
    Uni<Reply> call(Map<String, String> fields, Map<String, String> unsigned, List<String> signedFields) {
        return client.postAbs(config.apiUrl().toString())
                .timeout(config.answerWithin().toMillis())
                .sendJsonObject(new JsonObject(body(config.hashSecret(), fields, unsigned)))
                .map(response -> reply(response, signedFields))
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.debug("VNPAY gave no answer", failure);
                    return Reply.none("no-answer");
                });
    }

    private Reply reply(HttpResponse<Buffer> response, List<String> signedFields) {
        if (response.statusCode() != OK) {
            return Reply.none("http-" + response.statusCode());
        }
        JsonObject fields = response.bodyAsJsonObject();
        Reply reply = new Reply("", true, fields);
        String checksum = reply.text(VnpaySignature.FIELD);
        if (!signature.holds(checksum, signedFields.stream().map(reply::text).toList())) {
            LOG.error("An answer does not carry VNPAY's signature");
            return Reply.none(checksum.isEmpty() ? "no-signature" : "bad-signature");
        }
        return new Reply(code(reply.text("vnp_ResponseCode")), true, fields);
    }
}
