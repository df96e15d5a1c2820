package vn.motcua.local.sandbox;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The gateway's JSON interface for merchants: asking for a payment (querydr) and giving money back (refund), each request signed. */
final class MerchantApi implements Closeable {

    private static final List<String> REFUND_SIGNED = List.of(
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
            "vnp_OrderInfo");
    private static final List<String> QUERY_SIGNED = List.of(
            "vnp_RequestId",
            "vnp_Version",
            "vnp_Command",
            "vnp_TmnCode",
            "vnp_TxnRef",
            "vnp_TransactionDate",
            "vnp_CreateDate",
            "vnp_IpAddr",
            "vnp_OrderInfo");
    private static final List<String> REFUND_ANSWER = List.of(
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
    private static final List<String> QUERY_ANSWER = List.of(
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

    private final String merchant;
    private final VnpaySigning signing;
    private final Captures captures;
    private final Journal journal;
    private final Map<String, Map<String, String>> answered = new ConcurrentHashMap<>();
    private final Map<String, Long> refunded = new ConcurrentHashMap<>();

    MerchantApi(Path folder, String merchant, VnpaySigning signing, Captures captures) throws IOException {
        this.merchant = merchant;
        this.signing = signing;
        this.captures = captures;
        Path file = folder.resolve("refunds.jsonl");
        for (Map<String, Object> line : Journal.read(file)) {
            Map<String, String> answer = new LinkedHashMap<>();
            ((Map<?, ?>) line.getOrDefault("answer", Map.of()))
                    .forEach((name, value) -> answer.put(String.valueOf(name), String.valueOf(value)));
            answered.put(String.valueOf(line.get("requestId")), answer);
            refunded.merge(
                    String.valueOf(line.get("txnRef")),
                    ((Number) line.getOrDefault("amount", 0)).longValue(),
                    Long::sum);
        }
        this.journal = Journal.open(file);
    }

    /** Answers one request; refunds are done once a request id, however often it comes. */
    Map<String, String> answer(Map<String, String> request) throws IOException {
        String command = request.getOrDefault("vnp_Command", "");
        List<String> signed = command.equals("refund") ? REFUND_SIGNED : QUERY_SIGNED;
        String expected = signing.ofFields(
                signed.stream().map(name -> request.getOrDefault(name, "")).toList());
        if (!VnpaySigning.matches(expected, request.getOrDefault(VnpaySigning.SIGNATURE, ""))) {
            return refusal(request, "97", "Invalid signature");
        }
        if (!merchant.equals(request.get("vnp_TmnCode"))) {
            return refusal(request, "02", "Invalid merchant");
        }
        return switch (command) {
            case "refund" -> refund(request);
            case "querydr" -> query(request);
            default -> refusal(request, "03", "Invalid command");
        };
    }

    private Map<String, String> query(Map<String, String> request) {
        Optional<Capture> found = captures.find(request.getOrDefault("vnp_TxnRef", ""));
        if (found.isEmpty()) {
            return refusal(request, "91", "Transaction not found");
        }
        Capture capture = found.get();
        Map<String, String> answer = base(request, "00", "QueryDR Success");
        answer.putAll(of(capture));
        answer.put("vnp_TransactionType", "01");
        answer.put("vnp_TransactionStatus", capture.behaviour().captures() ? "00" : "02");
        return signed(answer, QUERY_ANSWER);
    }

    private synchronized Map<String, String> refund(Map<String, String> request) throws IOException {
        String id = request.getOrDefault("vnp_RequestId", "");
        Map<String, String> earlier = answered.get(id);
        if (earlier != null) {
            return earlier;
        }
        Optional<Capture> found = captures.find(request.getOrDefault("vnp_TxnRef", ""))
                .filter(capture -> capture.behaviour().captures());
        if (found.isEmpty()) {
            return refusal(request, "91", "Transaction not found");
        }
        Capture capture = found.get();
        long amount = amount(request) / 100;
        long already = refunded.getOrDefault(capture.txnRef(), 0L);
        if (amount <= 0 || already + amount > capture.amount() / 100) {
            return refusal(request, "95", "Amount exceeds what was paid");
        }
        Map<String, String> answer = base(request, "00", "Refund Success");
        answer.putAll(of(capture));
        answer.put("vnp_Amount", Long.toString(amount * 100));
        answer.put("vnp_TransactionType", request.getOrDefault("vnp_TransactionType", "02"));
        answer.put("vnp_TransactionStatus", "00");
        signed(answer, REFUND_ANSWER);
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("requestId", id);
        line.put("txnRef", capture.txnRef());
        line.put("transactionNo", capture.transactionNo());
        line.put("amount", amount);
        line.put("refundedAt", Instant.now().toString());
        line.put("answer", answer);
        journal.append(line);
        answered.put(id, answer);
        refunded.put(capture.txnRef(), already + amount);
        return answer;
    }

    private static long amount(Map<String, String> request) {
        try {
            return Long.parseLong(request.getOrDefault("vnp_Amount", ""));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static Map<String, String> of(Capture capture) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("vnp_Amount", Long.toString(capture.amount()));
        fields.put("vnp_BankCode", capture.bank());
        fields.put("vnp_PayDate", Capture.wireTime(capture.paidAt()));
        fields.put("vnp_TransactionNo", capture.transactionNo());
        fields.put("vnp_OrderInfo", capture.orderInfo());
        return fields;
    }

    private Map<String, String> refusal(Map<String, String> request, String code, String message) {
        boolean query = "querydr".equals(request.get("vnp_Command"));
        return signed(base(request, code, message), query ? QUERY_ANSWER : REFUND_ANSWER);
    }

    private Map<String, String> base(Map<String, String> request, String code, String message) {
        Map<String, String> answer = new LinkedHashMap<>();
        answer.put("vnp_ResponseId", UUID.randomUUID().toString().replace("-", ""));
        answer.put("vnp_Command", request.getOrDefault("vnp_Command", ""));
        answer.put("vnp_ResponseCode", code);
        answer.put("vnp_Message", message);
        answer.put("vnp_TmnCode", merchant);
        answer.put("vnp_TxnRef", request.getOrDefault("vnp_TxnRef", ""));
        return answer;
    }

    private Map<String, String> signed(Map<String, String> answer, List<String> fields) {
        List<String> values = new ArrayList<>();
        fields.forEach(name -> values.add(answer.getOrDefault(name, "")));
        answer.put(VnpaySigning.SIGNATURE, signing.ofFields(values));
        return answer;
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }
}
