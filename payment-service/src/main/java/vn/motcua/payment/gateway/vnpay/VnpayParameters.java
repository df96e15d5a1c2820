package vn.motcua.payment.gateway.vnpay;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** VNPAY's parameters in a query that anybody may have written; nothing is believed of them before their signature holds. */
final class VnpayParameters {

    private static final String OURS = "vnp_";
    private static final int LONGEST_QUERY = 8_192;
    private static final int MOST = 64;

    /** What only an announcement has; the address that we send payers to carries our signature too. */
    private static final List<String> OF_AN_ANNOUNCEMENT =
            List.of("vnp_ResponseCode", "vnp_TransactionStatus", "vnp_TransactionNo");

    private VnpayParameters() {}

    /** The parameters; none when the query is not one that VNPAY writes: malformed, endless, or with a parameter that comes twice. */
    static Optional<Map<String, String>> read(@Nullable String query) {
        if (query == null || query.length() > LONGEST_QUERY) {
            return Optional.empty();
        }
        Map<String, String> parameters = new HashMap<>();
        for (String part : query.split("&", -1)) {
            if (!part.startsWith(OURS)) {
                continue;
            }
            int equals = part.indexOf('=');
            String name = equals < 0 ? part : part.substring(0, equals);
            try {
                String value = equals < 0 ? "" : URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8);
                if (parameters.put(URLDecoder.decode(name, StandardCharsets.UTF_8), value) != null) {
                    return Optional.empty();
                }
            } catch (IllegalArgumentException malformed) {
                return Optional.empty();
            }
            if (parameters.size() > MOST) {
                return Optional.empty();
            }
        }
        return Optional.of(parameters);
    }

    /** Whether these parameters say what became of a payment, and do not ask for one. */
    static boolean areAnAnnouncement(Map<String, String> parameters) {
        return OF_AN_ANNOUNCEMENT.stream()
                .noneMatch(name -> parameters.getOrDefault(name, "").isEmpty());
    }

    /** What they mean. */
    static VnpayMeaning meaning(Map<String, String> parameters) {
        return VnpayMeaning.ofPayment(
                parameters.getOrDefault("vnp_ResponseCode", ""), parameters.getOrDefault("vnp_TransactionStatus", ""));
    }
}
