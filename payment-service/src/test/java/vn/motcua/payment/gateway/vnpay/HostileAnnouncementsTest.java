package vn.motcua.payment.gateway.vnpay;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.payment.testing.Gateway;
import vn.motcua.payment.testing.PaymentServiceTest;

/** Whatever is sent to the announcement address, the protocol's answer comes back, and nothing is half-done. */
@QuarkusTest
class HostileAnnouncementsTest extends PaymentServiceTest {

    @ParameterizedTest
    @CsvSource({
        "vnp_Amount, -1000000, 04",
        "vnp_Amount, 0, 04",
        "vnp_Amount, 1e6, 04",
        "vnp_Amount, ten thousand, 04",
        "vnp_Amount, 99999999999999999999999, 04",
        "vnp_Amount, 1000000.00, 04",
        "vnp_Amount, 1000001, 04",
        "vnp_Amount, 9223372036854775700, 04",
        "vnp_CurrCode, USD, 04",
        "vnp_TmnCode, SOMEONE1, 01",
        "vnp_TmnCode, '', 01",
        "vnp_TxnRef, '', 01",
        "vnp_TxnRef, 0, 01",
        "vnp_TxnRef, ffffffffffffffffffffffffffffffff, 01",
        "vnp_TransactionNo, '', 99",
        "vnp_TransactionNo, 0, 99",
        "vnp_TransactionNo, 00000, 99",
        "vnp_TransactionNo, 1; drop table captures, 99",
        "vnp_ResponseCode, '', 99",
        "vnp_ResponseCode, 99999999999999999, 99",
        "vnp_TransactionStatus, '', 99",
        "vnp_TransactionStatus, 01, 99",
        "vnp_PayDate, 20260230000000, 00",
        "vnp_PayDate, yesterday, 00",
        "vnp_PayDate, 00000000000000, 00",
        "vnp_PayDate, 99999999999999, 00",
        "vnp_Unknown, anything, 00",
        "vnp_BankCode, '', 00"
    })
    void aSignedOddityHasItsAnswer(String name, String value, String answer) {
        UUID dossier = dossierWithFee();
        Map<String, String> parameters = parameters(startPayment(dossier));
        parameters.put(name, value);

        assertThat(ipn(signed(parameters))).isEqualTo(answer);
        assertThat(feeState(dossier)).isEqualTo(answer.equals("00") ? "SETTLED" : "DUE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u0007\u001b", "\u202e", "\ud83d\ude00", "\n", "' or 1=1 --"})
    void signedControlCharactersAnywhereDoNoHarm(String strange) {
        UUID dossier = dossierWithFee();
        Map<String, String> attempts = new TreeMap<>();
        parameters("x").keySet().forEach(name -> attempts.put(name, startPayment(dossier)));

        attempts.forEach((name, reference) -> {
            Map<String, String> parameters = parameters(reference);
            parameters.merge(name, strange, String::concat);
            Response response =
                    given().urlEncodingEnabled(false).get("/payments/v1/gateways/vnpay/ipn?" + signed(parameters));

            assertThat(response.statusCode()).as(name).isIn(200, 400);
            if (response.statusCode() == 200) {
                assertThat(response.<String>path("RspCode")).as(name).isIn("00", "01", "04", "99");
            }
        });
    }

    @Test
    void aHugeReferenceIsKeptInPartAndItsMoneyStandsInSuspense() {
        Map<String, String> parameters = parameters("A".repeat(2_000));

        assertThat(ipn(signed(parameters))).isEqualTo("01");

        assertThat(select(
                        "select length(reference) as n from captures where transaction_no = ?",
                        parameters.getOrDefault("vnp_TransactionNo", "")))
                .containsExactly(Map.of("n", 100));
    }

    @Test
    void aParameterThatComesTwiceIsSignedByNobody() {
        UUID dossier = dossierWithFee();
        String good = signed(parameters(startPayment(dossier)));

        assertThat(ipn(good + "&vnp_TxnRef=1")).isEqualTo("97");
        assertThat(ipn(good + "&vnp_BankCode=NCB")).isEqualTo("97");
        assertThat(ipn("vnp_Amount=1000000&" + good)).isEqualTo("97");
        assertThat(ipn(good + "&vnp_Amount")).isEqualTo("97");
        assertThat(feeState(dossier)).isEqualTo("DUE");
        assertThat(ipn(good + "&utm_source=x&utm_source=y"))
                .as("none of theirs")
                .isEqualTo("00");
    }

    @Test
    void thousandsOfParametersAreNotRead() {
        String many = IntStream.range(0, 300).mapToObj(i -> "vnp_" + i).collect(Collectors.joining("&"));

        assertThat(ipn(many)).isEqualTo("97");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?",
                "?&&&",
                "?vnp_",
                "?=",
                "?vnp_TxnRef=%zz",
                "?vnp_TxnRef=%",
                "?vnp_TxnRef=%00",
                "?vnp_TxnRef=%ff%fe",
                "?%00=1",
                "?vnp_%zz=1"
            })
    void unreadableQueriesAreRefused(String query) throws IOException {
        String answer = raw("/payments/v1/gateways/vnpay/ipn" + query);

        assertThat(answer.startsWith("HTTP/1.1 400") || answer.contains("\"RspCode\":\"97\""))
                .as(answer)
                .isTrue();
        assertThat(raw("/payments/v1/gateways/vnpay/return" + query)).startsWith("HTTP/1.1 400");
    }

    @Test
    void anEndlessQueryIsRefused() throws IOException {
        assertThat(raw("/payments/v1/gateways/vnpay/ipn?vnp_TxnRef=" + "1".repeat(60_000)))
                .doesNotStartWith("HTTP/1.1 5");
    }

    private static Map<String, String> parameters(String reference) {
        return new TreeMap<>(Map.of(
                "vnp_Amount", "1000000",
                "vnp_BankCode", "NCB",
                "vnp_OrderInfo", "Nop phi ho so",
                "vnp_PayDate", "20261008093000",
                "vnp_TmnCode", Gateway.TMN_CODE,
                "vnp_TxnRef", reference,
                "vnp_TransactionNo", transactionNo(),
                "vnp_ResponseCode", "00",
                "vnp_TransactionStatus", "00"));
    }

    private static String signed(Map<String, String> parameters) {
        parameters.values().removeIf(String::isEmpty);
        return Gateway.signed(parameters);
    }

    /** As no well-behaved client would send it. */
    private static String raw(String target) throws IOException {
        URI service = URI.create(ConfigProvider.getConfig().getValue("test.url", String.class));
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("GET " + target
                                    + " HTTP/1.1\r\nHost: test\r\nAccept: application/json\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
