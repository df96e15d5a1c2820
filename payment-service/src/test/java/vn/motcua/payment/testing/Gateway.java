package vn.motcua.payment.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A gateway that behaves as badly as it is told: signs announcements, and takes refunds over HTTP. */
public final class Gateway implements QuarkusTestResourceLifecycleManager {

    public static final String TMN_CODE = "MOTCUA01";
    public static final String SECRET = "a-secret-of-the-tests";

    private static final CountDownLatch NEVER = new CountDownLatch(1);
    private static final Map<String, Queue<Behaviour>> BEHAVIOURS = new ConcurrentHashMap<>();
    private static final Set<String> TAKEN = ConcurrentHashMap.newKeySet();
    private static final Map<String, Queue<JsonObject>> INQUIRIES = new ConcurrentHashMap<>();
    private static final Map<String, Queue<String>> REFUND_STATUSES = new ConcurrentHashMap<>();
    private static final List<String> ASKED = new CopyOnWriteArrayList<>();
    private static final List<JsonObject> REFUND_REQUESTS = new CopyOnWriteArrayList<>();
    private static final List<JsonObject> REFUNDED = new CopyOnWriteArrayList<>();

    private HttpServer server;

    /** What it does with a refund call. */
    public enum Behaviour {
        /** Gives the money back and says so. */
        ANSWER,
        /** Fails before it does anything. */
        FAIL,
        /** Gives the money back, but the answer never comes. */
        LOSE_ANSWER,
        /** Says nothing and does nothing. */
        HANG,
        /** Answers something that is no JSON. */
        BABBLE,
        /** Gives the money back, but somebody else has signed the answer. */
        ANSWER_WITH_BAD_SIGNATURE,
        /** Gives the money back, but nobody has signed the answer. */
        ANSWER_WITHOUT_SIGNATURE,
        /** Somebody else answers that the money was given back. */
        STRANGER_ANSWERS,
        /** Does nothing, and signs that another order's money was given back. */
        ANSWER_ABOUT_ANOTHER_ORDER,
        /** Does nothing, and signs that another amount was given back. */
        ANSWER_ABOUT_ANOTHER_AMOUNT
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/api", Gateway::call);
        server.start();
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        return Map.ofEntries(
                Map.entry("motcua.vnpay.tmn-code", TMN_CODE),
                Map.entry("motcua.vnpay.hash-secret", SECRET),
                Map.entry("motcua.vnpay.pay-url", address + "/paymentv2/vpcpay.html"),
                Map.entry("motcua.vnpay.api-url", address + "/api"),
                Map.entry("motcua.vnpay.return-url", "http://127.0.0.1/payments/v1/gateways/vnpay/return"),
                Map.entry("motcua.vnpay.answer-within", "PT1S"),
                Map.entry(
                        "motcua.vietqr.accounts",
                        "H26 970436 1021234567 KBNN HA NOI,H26.30.02 970415 113366668888 UBND XA"),
                Map.entry("motcua.transfers.every", "1s"),
                Map.entry("motcua.refunds.every", "1s"),
                Map.entry("motcua.refunds.lease", "PT2S"),
                Map.entry("motcua.refunds.first-wait", "PT0.1S"),
                Map.entry("motcua.inquiries.every", "1s"),
                Map.entry("motcua.inquiries.after", "PT3S"),
                Map.entry("motcua.inquiries.lease", "PT2S"),
                Map.entry("motcua.inquiries.first-wait", "PT0.2S"),
                Map.entry("motcua.inquiries.longest-wait", "PT0.4S"),
                Map.entry("motcua.inquiries.tries", "4"),
                Map.entry("motcua.eventing.backlog-every", "1s"));
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    /** How the next refunds of a transaction go; afterwards it behaves. */
    public static void willBehave(String transactionNo, Behaviour... behaviours) {
        BEHAVIOURS.put(transactionNo, new ConcurrentLinkedQueue<>(List.of(behaviours)));
    }

    /** Where inquiries find the refund of a transaction, one after the other; the last one stays. Unless told otherwise it is done. */
    public static void willFindRefund(String transactionNo, String... statuses) {
        REFUND_STATUSES.put(transactionNo, new ConcurrentLinkedQueue<>(List.of(statuses)));
    }

    /** Every call for a transaction, repetitions included. */
    public static List<JsonObject> refundRequests(String transactionNo) {
        return about(REFUND_REQUESTS, transactionNo);
    }

    /** What was really given back of a transaction. */
    public static List<JsonObject> refunded(String transactionNo) {
        return about(REFUNDED, transactionNo);
    }

    private static List<JsonObject> about(List<JsonObject> requests, String transactionNo) {
        return requests.stream()
                .filter(request -> transactionNo.equals(request.getString("vnp_TransactionNo")))
                .toList();
    }

    /** The query of an announcement, signed as VNPAY signs it. */
    public static String announcement(String reference, long amount, String transactionNo, String code) {
        return announcement(reference, amount, transactionNo, code, code.equals("00") ? "00" : "02");
    }

    /** The query of an announcement with a status of its own. */
    public static String announcement(String reference, long amount, String transactionNo, String code, String status) {
        Map<String, String> parameters = new TreeMap<>();
        parameters.put("vnp_Amount", Long.toString(amount * 100));
        parameters.put("vnp_BankCode", "NCB");
        parameters.put("vnp_OrderInfo", "Nop phi, le phi ho so");
        parameters.put("vnp_PayDate", "20261008093000");
        parameters.put("vnp_ResponseCode", code);
        parameters.put("vnp_TmnCode", TMN_CODE);
        parameters.put("vnp_TransactionNo", transactionNo);
        parameters.put("vnp_TransactionStatus", status);
        parameters.put("vnp_TxnRef", reference);
        return signed(parameters);
    }

    /** A query with its signature. */
    public static String signed(Map<String, String> parameters) {
        String query = new TreeMap<>(parameters)
                .entrySet().stream()
                        .map(entry ->
                                entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        return query + "&vnp_SecureHash=" + sign(query);
    }

    private static String sign(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA512");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA512"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Money was taken for an attempt, and nobody was told. */
    public static void tookSilently(String reference, long amount, String transactionNo) {
        willFind(reference, answer("00", "00", amount, transactionNo));
    }

    /** What inquiries about an attempt find, one after the other; the last one stays. */
    public static void willFind(String reference, JsonObject... answers) {
        INQUIRIES.put(reference, new ConcurrentLinkedQueue<>(List.of(answers)));
    }

    /** How often an attempt was asked about. */
    public static long timesAsked(String reference) {
        return ASKED.stream().filter(reference::equals).count();
    }

    /** One thing to be found. */
    public static JsonObject answer(String code, String status, long amount, String transactionNo) {
        return new JsonObject()
                .put("vnp_ResponseCode", code)
                .put("vnp_TransactionStatus", status)
                .put("vnp_Amount", amount == 0 ? "" : Long.toString(amount * 100))
                .put("vnp_TransactionNo", transactionNo)
                .put("vnp_TransactionType", "01");
    }

    private static <T> T next(Queue<T> answers) {
        T first = answers.element();
        if (answers.size() > 1) {
            answers.remove();
        }
        return first;
    }

    private static void call(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonObject request =
                    new JsonObject(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            if ("querydr".equals(request.getString("vnp_Command"))) {
                answer(exchange, 200, found(request).encode());
            } else {
                refund(exchange, request);
            }
        }
    }

    private static JsonObject found(JsonObject request) {
        String reference = request.getString("vnp_TxnRef");
        ASKED.add(reference);
        JsonObject says = REFUNDED.stream()
                .filter(refund -> reference.equals(refund.getString("vnp_TxnRef")))
                .filter(refund ->
                        request.getString("vnp_TransactionNo", numberOf(refund)).equals(numberOf(refund)))
                .findFirst()
                .map(Gateway::refundFound)
                .orElseGet(() -> next(INQUIRIES.getOrDefault(
                        reference, new ConcurrentLinkedQueue<>(List.of(answer("91", "", 0, ""))))));
        JsonObject response = new JsonObject()
                .put("vnp_ResponseId", "q-" + request.getString("vnp_RequestId"))
                .put("vnp_Command", "querydr")
                .put("vnp_ResponseCode", says.getString("vnp_ResponseCode"))
                .put("vnp_Message", "QueryDR")
                .put("vnp_TmnCode", TMN_CODE)
                .put("vnp_TxnRef", says.getString("vnp_TxnRef", reference))
                .put("vnp_Amount", says.getString("vnp_Amount"))
                .put("vnp_BankCode", "NCB")
                .put("vnp_PayDate", "20261008100000")
                .put("vnp_TransactionNo", says.getString("vnp_TransactionNo"))
                .put("vnp_TransactionType", says.getString("vnp_TransactionType"))
                .put("vnp_TransactionStatus", says.getString("vnp_TransactionStatus"))
                .put("vnp_OrderInfo", "")
                .put("vnp_PromotionCode", "")
                .put("vnp_PromotionAmount", "");
        return response.put("vnp_SecureHash", sign(joined(response)));
    }

    private static JsonObject refundFound(JsonObject refund) {
        Queue<String> statuses = REFUND_STATUSES.getOrDefault(
                refund.getString("vnp_TransactionNo"), new ConcurrentLinkedQueue<>(List.of("00")));
        return new JsonObject()
                .put("vnp_ResponseCode", "00")
                .put("vnp_TransactionStatus", next(statuses))
                .put("vnp_Amount", refund.getString("vnp_Amount"))
                .put("vnp_TransactionNo", numberOf(refund))
                .put("vnp_TransactionType", "02");
    }

    /** The gateway's own number of a refund. */
    private static String numberOf(JsonObject refund) {
        return "99" + refund.getString("vnp_TransactionNo");
    }

    private static String joined(JsonObject response) {
        return response.stream().map(field -> (String) field.getValue()).collect(Collectors.joining("|"));
    }

    private static void refund(HttpExchange exchange, JsonObject request) throws IOException {
        REFUND_REQUESTS.add(request);
        Queue<Behaviour> behaviours =
                BEHAVIOURS.getOrDefault(request.getString("vnp_TransactionNo"), new ConcurrentLinkedQueue<>());
        Behaviour next = behaviours.poll();
        switch (next == null ? Behaviour.ANSWER : next) {
            case ANSWER ->
                answer(exchange, 200, response(request, take(request)).encode());
            case FAIL -> answer(exchange, 500, "");
            case BABBLE -> answer(exchange, 200, "<html>maintenance</html>");
            case LOSE_ANSWER -> {
                take(request);
                hang();
            }
            case HANG -> hang();
            case ANSWER_WITHOUT_SIGNATURE -> answer(exchange, 200, unsigned(request, take(request)));
            case STRANGER_ANSWERS -> answer(exchange, 200, unsigned(request, "00"));
            case ANSWER_ABOUT_ANOTHER_ORDER ->
                answer(
                        exchange,
                        200,
                        response(request.copy().put("vnp_TxnRef", "00"), "00").encode());
            case ANSWER_ABOUT_ANOTHER_AMOUNT ->
                answer(
                        exchange,
                        200,
                        response(request.copy().put("vnp_Amount", "100"), "00").encode());
            case ANSWER_WITH_BAD_SIGNATURE ->
                answer(
                        exchange,
                        200,
                        response(request, take(request))
                                .put("vnp_SecureHash", "00".repeat(64))
                                .encode());
        }
    }

    private static String unsigned(JsonObject request, String code) {
        JsonObject response = response(request, code);
        response.remove("vnp_SecureHash");
        return response.encode();
    }

    /** Checks the request as VNPAY does and answers the response code. */
    private static String take(JsonObject request) {
        String expected = sign(List.of(
                        "vnp_RequestId",
                        "vnp_Version",
                        "vnp_Command",
                        "vnp_TmnCode",
                        "vnp_TransactionType",
                        "vnp_TxnRef",
                        "vnp_Amount",
                        "vnp_TransactionNo",
                        "vnp_TransactionDate",
                        "vnp_CreateBy",
                        "vnp_CreateDate",
                        "vnp_IpAddr",
                        "vnp_OrderInfo")
                .stream()
                .map(request::getString)
                .collect(Collectors.joining("|")));
        if (!expected.equals(request.getString("vnp_SecureHash"))) {
            return "97";
        }
        if (!TAKEN.add(request.getString("vnp_RequestId"))) {
            return "94";
        }
        REFUNDED.add(request);
        return "00";
    }

    private static JsonObject response(JsonObject request, String code) {
        JsonObject response = new JsonObject()
                .put("vnp_ResponseId", "r-" + request.getString("vnp_RequestId"))
                .put("vnp_Command", "refund")
                .put("vnp_ResponseCode", code)
                .put("vnp_Message", "Yeu cau hoan tien")
                .put("vnp_TmnCode", TMN_CODE)
                .put("vnp_TxnRef", request.getString("vnp_TxnRef"))
                .put("vnp_Amount", request.getString("vnp_Amount"))
                .put("vnp_BankCode", "NCB")
                .put("vnp_PayDate", "20261008100000")
                .put("vnp_TransactionNo", numberOf(request))
                .put("vnp_TransactionType", "02")
                .put("vnp_TransactionStatus", "05")
                .put("vnp_OrderInfo", request.getString("vnp_OrderInfo"));
        return response.put("vnp_SecureHash", sign(joined(response)));
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static void hang() {
        try {
            var never = NEVER.await(3, TimeUnit.SECONDS);
            assert !never;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
