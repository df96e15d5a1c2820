package vn.motcua.payment.gateway.vnpay;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * VNPAY's checksums: HMAC-SHA512 with the merchant's secret, in hexadecimal; over the sorted, URL-encoded query for
 * redirects and announcements, over values joined by {@code |} for API calls (VNPAY technical specification 2.1.0).
 */
final class VnpaySignature {

    static final String FIELD = "vnp_SecureHash";
    private static final String TYPE_FIELD = "vnp_SecureHashType";
    private static final String ALGORITHM = "HmacSHA512";

    private final SecretKeySpec key;

    VnpaySignature(String secret) {
        key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** The query with its checksum as the last parameter. */
    String signedQuery(Map<String, String> parameters) {
        String query = query(parameters);
        return query + "&" + FIELD + "=" + HexFormat.of().formatHex(mac(query));
    }

    /** The checksum of an API call. */
    String ofJoined(List<String> values) {
        return HexFormat.of().formatHex(mac(String.join("|", values)));
    }

    /** Whether the parameters carry the checksum of exactly these parameters. Takes the same time for every wrong one. */
    boolean holds(Map<String, String> parameters) {
        return matches(parameters.get(FIELD), mac(query(parameters)));
    }

    /** Whether a checksum is that of the joined values. */
    boolean holds(String checksum, List<String> values) {
        return matches(checksum, mac(String.join("|", values)));
    }

    private static boolean matches(@org.jspecify.annotations.Nullable String checksum, byte[] expected) {
        if (checksum == null || checksum.length() != expected.length * 2) {
            return false;
        }
        try {
            return MessageDigest.isEqual(HexFormat.of().parseHex(checksum), expected);
        } catch (IllegalArgumentException notHex) {
            return false;
        }
    }

    private static String query(Map<String, String> parameters) {
        SortedMap<String, String> signed = new TreeMap<>(parameters);
        signed.remove(FIELD);
        signed.remove(TYPE_FIELD);
        return signed.entrySet().stream()
                .filter(parameter -> !parameter.getValue().isEmpty())
                .map(parameter -> encode(parameter.getKey()) + "=" + encode(parameter.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private byte[] mac(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
