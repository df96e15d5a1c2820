package vn.motcua.local.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The expected digests were computed with OpenSSL and Python, not with this code. */
class VnpaySigningTest {

    private static final String REDIRECT =
            "a86c6e92524d2b4d26a48267b1a3a7e10a844f7099be00692c5fd431bf2bb419f171cef546d41b4a3b77c8408793f8daf648248e0f9c81ab5d208fe0b81f1a8a";
    private static final String REFUND =
            "34450b4c33ed4417ca3f41278ef0ea3ee4aaef37878929fc80eab9fadaaea4f4cdd05252b69e9fd8fa95c25c30971c0c9514b01bd0ef4b5ba684b49581ad7fff";

    private final VnpaySigning signing = new VnpaySigning("MOTCUATESTSECRET0123456789");

    @Test
    void signsParametersSortedAndEncoded() {
        assertThat(signing.ofParameters(redirect())).isEqualTo(REDIRECT);
    }

    @Test
    void leavesEmptyValuesAndTheSignatureOut() {
        Map<String, String> parameters = redirect();
        parameters.put("vnp_BankCode", "");
        parameters.put("vnp_SecureHashType", "HmacSHA512");
        parameters.put("vnp_SecureHash", REDIRECT.toUpperCase(Locale.ROOT));

        assertThat(signing.isSigned(parameters)).isTrue();
    }

    @Test
    void refusesAChangedAmount() {
        Map<String, String> parameters = redirect();
        parameters.put("vnp_SecureHash", REDIRECT);
        parameters.put("vnp_Amount", "100");

        assertThat(signing.isSigned(parameters)).isFalse();
    }

    @Test
    void signsFieldsJoinedWithBars() {
        assertThat(signing.ofFields(List.of(
                        "R1",
                        "2.1.0",
                        "refund",
                        "MOTCUA01",
                        "02",
                        "0198c0de",
                        "1000000",
                        "14000001",
                        "20260801103000",
                        "motcua",
                        "20260802090000",
                        "127.0.0.1",
                        "Hoan tien")))
                .isEqualTo(REFUND);
    }

    /** In an order that is not alphabetical, as a merchant may send it. */
    static Map<String, String> redirect() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("vnp_Version", "2.1.0");
        parameters.put("vnp_Command", "pay");
        parameters.put("vnp_TmnCode", "MOTCUA01");
        parameters.put("vnp_Amount", "1000000");
        parameters.put("vnp_CurrCode", "VND");
        parameters.put("vnp_TxnRef", "0198c0de");
        parameters.put("vnp_OrderInfo", "Le phi ho so H26.30.01-260801-0001 (dang ky thuong tru)");
        parameters.put("vnp_ReturnUrl", "http://127.0.0.1:18084/payments/v1/gateways/vnpay/return");
        parameters.put("vnp_IpAddr", "127.0.0.1");
        parameters.put("vnp_Locale", "vn");
        parameters.put("vnp_CreateDate", "20260801103000");
        return parameters;
    }
}
