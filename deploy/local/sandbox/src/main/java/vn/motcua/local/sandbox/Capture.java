package vn.motcua.local.sandbox;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import vn.motcua.workingtime.WorkingCalendar;

/**
 * One payment that the gateway took, or refused to take.
 *
 * @param txnRef the merchant's reference
 * @param transactionNo the gateway's number
 * @param amount as on the wire: VND times 100
 * @param bank the bank's code
 * @param orderInfo the merchant's text
 * @param paidAt when, to the second
 * @param behaviour how the gateway behaves
 */
public record Capture(
        String txnRef,
        String transactionNo,
        long amount,
        String bank,
        String orderInfo,
        Instant paidAt,
        Behaviour behaviour) {

    private static final DateTimeFormatter WIRE_TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT).withZone(WorkingCalendar.ZONE);

    /** {@code yyyyMMddHHmmss} in Vietnamese time, as everywhere on this wire. */
    static String wireTime(Instant instant) {
        return WIRE_TIME.format(instant);
    }

    /** The journal's line; the amount in VND. */
    public Map<String, Object> line() {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("txnRef", txnRef);
        line.put("transactionNo", transactionNo);
        line.put("amount", amount / 100);
        line.put("captured", behaviour.captures());
        line.put("bank", bank);
        line.put("orderInfo", orderInfo);
        line.put("paidAt", paidAt.toString());
        line.put("behaviour", behaviour.wireName());
        return line;
    }

    static Capture of(Map<String, Object> line) {
        return new Capture(
                String.valueOf(line.get("txnRef")),
                String.valueOf(line.get("transactionNo")),
                ((Number) line.getOrDefault("amount", 0)).longValue() * 100,
                String.valueOf(line.get("bank")),
                String.valueOf(line.get("orderInfo")),
                Instant.parse(String.valueOf(line.get("paidAt"))),
                Behaviour.of(String.valueOf(line.get("behaviour"))).orElse(Behaviour.NORMAL));
    }

    /** The parameters of the IPN and of the browser's return, without the signature. */
    public Map<String, String> announcement(String merchant) {
        String code = behaviour.captures() ? "00" : "24";
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("vnp_Amount", Long.toString(amount));
        parameters.put("vnp_BankCode", bank);
        parameters.put("vnp_BankTranNo", "VNP" + transactionNo);
        parameters.put("vnp_CardType", "ATM");
        parameters.put("vnp_OrderInfo", orderInfo);
        parameters.put("vnp_PayDate", wireTime(paidAt));
        parameters.put("vnp_ResponseCode", code);
        parameters.put("vnp_TmnCode", merchant);
        parameters.put("vnp_TransactionNo", transactionNo);
        parameters.put("vnp_TransactionStatus", behaviour.captures() ? "00" : "02");
        parameters.put("vnp_TxnRef", txnRef);
        return parameters;
    }
}
