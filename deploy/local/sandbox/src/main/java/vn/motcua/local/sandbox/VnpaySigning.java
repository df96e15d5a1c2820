package vn.motcua.local.sandbox;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.motcua.local.http.Http;

/**
 * Signatures of the gateway's public interface, version 2.1.0: HMAC-SHA512 with the merchant's secret, in lower-case hexadecimal. A redirect and an
 * IPN sign their parameters sorted by name and URL-encoded; the JSON interface signs values joined with bars in a fixed order.
 */
public final class VnpaySigning {

    /** The parameter that carries the signature. */
    public static final String SIGNATURE = "vnp_SecureHash";

    private static final String SIGNATURE_TYPE = "vnp_SecureHashType";

    private final String secret;

    /** Signs with the secret that merchant and gateway share. */
    public VnpaySigning(String secret) {
        this.secret = secret;
    }

    /** The signature of a redirect or an IPN; a signature among the parameters is left out, and so are empty values. */
    public String ofParameters(Map<String, String> parameters) {
        TreeMap<String, String> signed = new TreeMap<>(parameters);
        signed.remove(SIGNATURE);
        signed.remove(SIGNATURE_TYPE);
        signed.values().removeIf(String::isEmpty);
        return hmac(Http.encode(signed));
    }

    /** The signature of a request or an answer of the JSON interface. */
    String ofFields(List<String> values) {
        return hmac(String.join("|", values));
    }

    /** Whether the parameters carry the signature they should. */
    boolean isSigned(Map<String, String> parameters) {
        return matches(ofParameters(parameters), parameters.getOrDefault(SIGNATURE, ""));
    }

    /** Compares in constant time; upper-case digits are accepted. */
    static boolean matches(String expected, String given) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII),
                given.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII));
    }

    private String hmac(String data) {
        try {
            Mac mac = Mac.getInstance("HmacSHA512");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA512"));
            return HexFormat.of().formatHex(mac.doFinal(data.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA512", e);
        }
    }
}
