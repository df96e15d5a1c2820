package vn.motcua.local.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.local.http.Http;

/** The gateway over real HTTP, with a merchant that answers as the test wants. */
class VnpayGatewayTest {

    private static final String SECRET = "MOTCUATESTSECRET0123456789";

    private final VnpaySigning signing = new VnpaySigning(SECRET);
    private final Http http = new Http();
    private final BlockingQueue<Map<String, String>> announced = new LinkedBlockingQueue<>();
    private final Deque<String> answers = new ArrayDeque<>();

    @TempDir
    Path folder;

    private HttpServer merchant;
    private VnpayGateway gateway;
    private int port;

    @BeforeEach
    void open() throws IOException {
        merchant = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
        merchant.createContext(
                "/ipn",
                exchange -> Exchanges.answering(exchange, each -> {
                    announced.add(Exchanges.query(each.getRequestURI()));
                    String code = answers.isEmpty() ? "00" : answers.poll();
                    return Exchanges.Reply.json(200, Map.of("RspCode", code, "Message", "test"));
                }));
        merchant.start();
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        gateway = opened();
    }

    @AfterEach
    void close() throws IOException {
        gateway.close();
        merchant.stop(0);
    }

    @Test
    void capturesOnceAndAnnouncesWithASignature() throws Exception {
        Http.Answer first = pay(Map.of("payUrl", payUrl()));
        Http.Answer again = pay(Map.of("payUrl", payUrl()));

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.json().path("ipn").path("rspCode").asText()).isEqualTo("00");
        assertThat(again.status()).isEqualTo(409);
        Map<String, String> ipn = announced.remove();
        assertThat(announced).isEmpty();
        assertThat(signing.isSigned(ipn)).isTrue();
        assertThat(ipn).containsEntry("vnp_TxnRef", "0198c0de").containsEntry("vnp_Amount", "1000000");
        assertThat(ipn).containsEntry("vnp_ResponseCode", "00").containsEntry("vnp_TransactionStatus", "00");
        assertThat(Journal.read(folder.resolve("captures.jsonl")))
                .singleElement()
                .satisfies(
                        line -> assertThat(line).containsEntry("amount", 10_000).containsEntry("captured", true));
    }

    @Test
    void refusesARedirectThatWasTamperedWith() throws Exception {
        Http.Answer answer = pay(Map.of("payUrl", payUrl().replace("vnp_Amount=1000000", "vnp_Amount=100")));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(Journal.read(folder.resolve("captures.jsonl"))).isEmpty();
    }

    @Test
    void announcesAgainUntilTheMerchantConfirms() throws Exception {
        answers.addAll(List.of("99", "02"));

        pay(Map.of("payUrl", payUrl()));

        assertThat(announced.poll(10, TimeUnit.SECONDS)).isNotNull();
        assertThat(announced.poll(10, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    void announcesAfterARestartWhatWasNeverConfirmed() throws Exception {
        answers.add("99");
        pay(Map.of("payUrl", payUrl()));
        announced.clear();

        gateway.close();
        gateway = opened();

        assertThat(announced.poll(10, TimeUnit.SECONDS)).containsEntry("vnp_TxnRef", "0198c0de");
    }

    @Test
    void takesAnotherAmountWhenAskedAndSaysSoEverywhere() throws Exception {
        pay(Map.of("payUrl", payUrl(), "behaviour", "ipn-wrong-amount"));

        Map<String, String> announcement = announced.remove();
        assertThat(announcement).containsEntry("vnp_Amount", "1100000");
        assertThat(signing.isSigned(announcement)).isTrue();
        assertThat(merchantApi(query()).path("vnp_Amount").asText()).isEqualTo("1100000");
        assertThat(Journal.read(folder.resolve("captures.jsonl")))
                .singleElement()
                .satisfies(
                        line -> assertThat(line).containsEntry("amount", 11_000).containsEntry("captured", true));
        assertThat(merchantApi(refund("R1", "1100000")).path("vnp_ResponseCode").asText())
                .isEqualTo("00");
    }

    @Test
    void spoilsTheSignatureWhenAsked() throws Exception {
        pay(Map.of("payUrl", payUrl(), "behaviour", "ipn-bad-signature"));

        assertThat(signing.isSigned(announced.remove())).isFalse();
    }

    @Test
    void keepsALostAnnouncementToItselfButTellsWhoAsks() throws Exception {
        pay(Map.of("payUrl", payUrl(), "behaviour", "ipn-lost"));

        assertThat(announced).isEmpty();
        JsonNode answer = merchantApi(query());
        assertThat(answer.path("vnp_ResponseCode").asText()).isEqualTo("00");
        assertThat(answer.path("vnp_TransactionStatus").asText()).isEqualTo("00");
        assertThat(answer.path("vnp_Amount").asText()).isEqualTo("1000000");
    }

    @Test
    void capturesNothingWhenItDeclines() throws Exception {
        pay(Map.of("payUrl", payUrl(), "behaviour", "decline"));

        assertThat(announced.remove())
                .containsEntry("vnp_ResponseCode", "24")
                .containsEntry("vnp_TransactionStatus", "02");
        assertThat(Journal.read(folder.resolve("captures.jsonl")))
                .singleElement()
                .satisfies(line -> assertThat(line).containsEntry("captured", false));
    }

    @Test
    void refundsOnceARequestAndNeverMoreThanWasPaid() throws Exception {
        pay(Map.of("payUrl", payUrl()));

        JsonNode first = merchantApi(refund("R1", "600000"));
        JsonNode repeated = merchantApi(refund("R1", "600000"));
        JsonNode tooMuch = merchantApi(refund("R2", "600000"));

        assertThat(first.path("vnp_ResponseCode").asText()).isEqualTo("00");
        assertThat(repeated).isEqualTo(first);
        assertThat(tooMuch.path("vnp_ResponseCode").asText()).isEqualTo("95");
        assertThat(Journal.read(folder.resolve("refunds.jsonl")))
                .singleElement()
                .satisfies(line ->
                        assertThat(line).containsEntry("requestId", "R1").containsEntry("amount", 6_000));
    }

    @Test
    void refusesAnUnsignedRefund() throws Exception {
        pay(Map.of("payUrl", payUrl()));
        Map<String, String> request = refund("R1", "1000000");
        request.put("vnp_SecureHash", "00");

        assertThat(merchantApi(request).path("vnp_ResponseCode").asText()).isEqualTo("97");
        assertThat(Journal.read(folder.resolve("refunds.jsonl"))).isEmpty();
    }

    private VnpayGateway opened() throws IOException {
        String ipn = "http://127.0.0.1:" + merchant.getAddress().getPort() + "/ipn";
        return new VnpayGateway(port, folder, "MOTCUA01", SECRET, ipn);
    }

    private Http.Answer pay(Map<String, String> wish) throws Exception {
        return http.post("http://127.0.0.1:" + port + "/sandbox/captures", null, wish, Map.of());
    }

    private JsonNode merchantApi(Map<String, String> request) throws Exception {
        return http.post("http://127.0.0.1:" + port + "/merchant_webapi/api/transaction", null, request, Map.of())
                .json();
    }

    private String payUrl() {
        return payUrl("0198c0de");
    }

    private String payUrl(String reference) {
        Map<String, String> order = VnpaySigningTest.redirect();
        order.put("vnp_TxnRef", reference);
        order.put("vnp_SecureHash", signing.ofParameters(order));
        return "http://127.0.0.1:" + port + "/paymentv2/vpcpay.html?" + Http.encode(order);
    }

    private Map<String, String> query() {
        Map<String, String> request = fields("querydr", "Q1");
        return sign(
                request,
                List.of(
                        "RequestId",
                        "Version",
                        "Command",
                        "TmnCode",
                        "TxnRef",
                        "TransactionDate",
                        "CreateDate",
                        "IpAddr",
                        "OrderInfo"));
    }

    private Map<String, String> refund(String id, String amount) {
        Map<String, String> request = fields("refund", id);
        request.put("vnp_TransactionType", "03");
        request.put("vnp_Amount", amount);
        request.put("vnp_TransactionNo", "");
        request.put("vnp_CreateBy", "motcua");
        return sign(
                request,
                List.of(
                        "RequestId",
                        "Version",
                        "Command",
                        "TmnCode",
                        "TransactionType",
                        "TxnRef",
                        "Amount",
                        "TransactionNo",
                        "TransactionDate",
                        "CreateBy",
                        "CreateDate",
                        "IpAddr",
                        "OrderInfo"));
    }

    private static Map<String, String> fields(String command, String id) {
        return new java.util.LinkedHashMap<>(Map.of(
                "vnp_RequestId", id,
                "vnp_Version", "2.1.0",
                "vnp_Command", command,
                "vnp_TmnCode", "MOTCUA01",
                "vnp_TxnRef", "0198c0de",
                "vnp_TransactionDate", "20260801103000",
                "vnp_CreateDate", "20260801103500",
                "vnp_IpAddr", "127.0.0.1",
                "vnp_OrderInfo", "Hoan tien"));
    }

    private Map<String, String> sign(Map<String, String> request, List<String> names) {
        List<String> values = names.stream()
                .map(name -> request.getOrDefault("vnp_" + name, ""))
                .toList();
        request.put("vnp_SecureHash", signing.ofFields(values));
        return request;
    }
}
