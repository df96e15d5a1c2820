package vn.motcua.payment.gateway.vnpay;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.motcua.payment.fee.port.RedirectGateway;
import vn.motcua.payment.fee.port.RefundGateway;

/**
 * Our signing against other people's: each expected text was made by Python's urllib and hmac, or by openssl.
 *
 * <pre>
 * python3 - <<'EOF'
 * import hmac, hashlib
 * from urllib.parse import quote_plus
 * p = {…the parameters of the test…}
 * q = "&".join(quote_plus(k) + "=" + quote_plus(v) for k, v in sorted(p.items()))
 * print(q, hmac.new(b"RAOEXHYVSDDIIENYWSLDIIZTANXUXZFJ", q.encode(), hashlib.sha512).hexdigest())
 * EOF
 * printf '%s' '…the joined values…' | openssl dgst -sha512 -hmac RAOEXHYVSDDIIENYWSLDIIZTANXUXZFJ
 * </pre>
 */
class VnpayVectorsTest {

    private static final String SECRET = "RAOEXHYVSDDIIENYWSLDIIZTANXUXZFJ";
    private static final String REFERENCE = "0190f3c27d1e7a648a573c8e0d3d2f10";
    private static final String IPN_HASH =
            "90cccb2a1968b0ba9b054373bc7409cffe4156aed5564ec87ca19c285906a1d187ddcd731b6897e82e214bc2d2eb63bae2d8d404256ac1a7a3e5a384bfacb7ea";

    private final VnpaySignature signature = new VnpaySignature(SECRET);

    @Test
    void signsTheRedirectAsPythonDoes() {
        var order = new RedirectGateway.Order(
                REFERENCE,
                10_000,
                "H26.30.01-261008-0975",
                "vi",
                "127.0.0.1",
                Instant.parse("2026-10-08T02:15:00Z"),
                Instant.parse("2026-10-08T02:30:00Z"));

        assertThat(new VnpayRedirects(config()).redirect(order))
                .hasToString("https://sandbox.vnpayment.vn/paymentv2/vpcpay.html?"
                        + "vnp_Amount=1000000&vnp_Command=pay&vnp_CreateDate=20261008091500&vnp_CurrCode=VND"
                        + "&vnp_ExpireDate=20261008093000&vnp_IpAddr=127.0.0.1&vnp_Locale=vn"
                        + "&vnp_OrderInfo=Nop+phi+ho+so+H26.30.01-261008-0975&vnp_OrderType=other"
                        + "&vnp_ReturnUrl=https%3A%2F%2Fdichvucong.example.vn%2Fpayments%2Fv1%2Fgateways%2Fvnpay%2Freturn"
                        + "%3Fa%3D1%26b%3D2&vnp_TmnCode=CTTVNP01&vnp_TxnRef=0190f3c27d1e7a648a573c8e0d3d2f10"
                        + "&vnp_Version=2.1.0&vnp_SecureHash="
                        + "8cdc8bb2299bb0f7fd0bce387395891267c366379cd8d19509002fadd7b9bd33"
                        + "09b10d2983d4397b9bcbe5cf60f644849880b4b88d1311e6f74b3406ad845dd8");
    }

    @Test
    void holdsForAnAnnouncementThatPythonSigned() {
        assertThat(signature.holds(announcement())).isTrue();
    }

    @Test
    void takesTheChecksumInCapitalsAndWithItsType() {
        Map<String, String> announcement = announcement();
        announcement.put("vnp_SecureHash", IPN_HASH.toUpperCase(java.util.Locale.ROOT));
        announcement.put("vnp_SecureHashType", "HmacSHA512");

        assertThat(signature.holds(announcement)).isTrue();
    }

    @Test
    void encodesDiacriticsAndReservedCharactersAsPythonDoes() {
        assertThat(signature.signedQuery(Map.of("vnp_TxnRef", "a b+c", "vnp_OrderInfo", "Nộp phí: 50% & hơn?")))
                .isEqualTo("vnp_OrderInfo=N%E1%BB%99p+ph%C3%AD%3A+50%25+%26+h%C6%A1n%3F&vnp_TxnRef=a+b%2Bc"
                        + "&vnp_SecureHash=6ed424ce1d43e096bab12d14cda137297ccc8736ac153972a8f48f03dc5073fb"
                        + "3ba8bd0c71c059c5111f2b0052e2059260ffcfb9827a1e4f23dac47f8dfb6f97");
    }

    @Test
    void doesNotHoldForAnyChangedRemovedOrAddedParameter() {
        for (String name : announcement().keySet()) {
            Map<String, String> changed = announcement();
            changed.merge(name, "0", String::concat);
            assertThat(signature.holds(changed)).as("changed %s", name).isFalse();
            Map<String, String> removed = announcement();
            removed.remove(name);
            assertThat(signature.holds(removed)).as("removed %s", name).isFalse();
        }
        Map<String, String> added = announcement();
        added.put("vnp_Extra", "1");
        assertThat(signature.holds(added)).isFalse();
        assertThat(new VnpaySignature("another secret").holds(announcement())).isFalse();
        assertThat(signature.holds(Map.of())).isFalse();
        assertThat(signature.holds(Map.of("vnp_SecureHash", "zz".repeat(64)))).isFalse();
    }

    @Test
    void signsRefundsAsOpensslDoes() {
        Clock clock = Clock.fixed(Instant.parse("2026-10-09T01:00:00Z"), ZoneOffset.UTC);
        var order = new RefundGateway.Order(
                UUID.fromString("0190f3c2-7d1e-7a64-8a57-3c8e0d3d2fff"),
                REFERENCE,
                Instant.parse("2026-10-08T02:15:00Z"),
                "14226112",
                10_000,
                null);

        assertThat(VnpayApi.body(SECRET, VnpayRefunds.fields("CTTVNP01", clock.instant(), order), Map.of()))
                .containsEntry("vnp_Amount", "1000000")
                .containsEntry("vnp_TransactionDate", "20261008091500")
                .containsEntry("vnp_CreateDate", "20261009080000")
                .containsEntry("vnp_OrderInfo", "Hoan phi ho so " + REFERENCE)
                .containsEntry(
                        "vnp_SecureHash",
                        "924a2c1f71661adfb9d90720a4c145019f312d33831eff508a040fed4c2f0792835cc2529d03c7e265d07f1dfaddc90b343e13ae0782c6dfaaeb6c30a4a16dde");
    }

    @Test
    void writesTimesAtGmtPlusSevenAndReadsThemBack() {
        assertThat(VnpayTimes.write(Instant.parse("2026-12-31T17:00:01Z"))).isEqualTo("20270101000001");
        assertThat(VnpayTimes.read("20270101000001")).isEqualTo("2026-12-31T17:00:01Z");
        for (String wrong : List.of(
                "2027-01-01",
                "20270230000000",
                "20270101240000",
                "00010101000000",
                "99990101000000",
                "２０２７0101000000")) {
            assertThat(VnpayTimes.read(wrong)).as(wrong).isNull();
        }
    }

    @Test
    void readsOnlyWholePositiveDong() {
        assertThat(VnpayAmounts.read("1000000")).hasValue(10_000);
        for (String wrong : List.of("", "0", "-100", "150", "1e6", "10000.00", "99999999999999999999", "１００")) {
            assertThat(VnpayAmounts.read(wrong)).as(wrong).isEmpty();
        }
    }

    @Test
    void leavesNoDiacriticsInTexts() {
        assertThat(PlainText.of("Đăng ký thường trú: nộp phí (hồ sơ số 1)"))
                .isEqualTo("Dang ky thuong tru nop phi ho so so 1");
    }

    private static Map<String, String> announcement() {
        Map<String, String> parameters = new HashMap<>();
        parameters.put("vnp_Amount", "1000000");
        parameters.put("vnp_BankCode", "NCB");
        parameters.put("vnp_BankTranNo", "VNP14226112");
        parameters.put("vnp_CardType", "ATM");
        parameters.put("vnp_OrderInfo", "Nop phi ho so H26.30.01-261008-0975");
        parameters.put("vnp_PayDate", "20261008092130");
        parameters.put("vnp_ResponseCode", "00");
        parameters.put("vnp_TmnCode", "CTTVNP01");
        parameters.put("vnp_TransactionNo", "14226112");
        parameters.put("vnp_TransactionStatus", "00");
        parameters.put("vnp_TxnRef", REFERENCE);
        parameters.put("vnp_SecureHash", IPN_HASH);
        return parameters;
    }

    private static VnpayConfig config() {
        return new VnpayConfig() {
            @Override
            public String tmnCode() {
                return "CTTVNP01";
            }

            @Override
            public String hashSecret() {
                return SECRET;
            }

            @Override
            public URI payUrl() {
                return URI.create("https://sandbox.vnpayment.vn/paymentv2/vpcpay.html");
            }

            @Override
            public URI apiUrl() {
                return URI.create("https://sandbox.vnpayment.vn/merchant_webapi/api/transaction");
            }

            @Override
            public URI returnUrl() {
                return URI.create("https://dichvucong.example.vn/payments/v1/gateways/vnpay/return?a=1&b=2");
            }

            @Override
            public Duration answerWithin() {
                return Duration.ofSeconds(10);
            }
        };
    }
}
