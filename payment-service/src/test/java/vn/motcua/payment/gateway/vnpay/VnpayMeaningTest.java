package vn.motcua.payment.gateway.vnpay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VnpayMeaningTest {

    @ParameterizedTest
    @CsvSource({
        "00, 00, TAKEN",
        "07, 07, SUSPICIOUS",
        "07, 00, SUSPICIOUS",
        "00, 07, SUSPICIOUS",
        "07, 02, SUSPICIOUS",
        "00, 04, REVERSED",
        "24, 04, REVERSED",
        "99, 04, REVERSED",
        "00, 02, NOT_TAKEN",
        "99, 02, NOT_TAKEN",
        "24, 24, NOT_TAKEN",
        "00, 01, UNDER_WAY",
        "24, 01, UNDER_WAY",
        "00, 05, REFUND_UNDER_WAY",
        "00, 06, REFUND_UNDER_WAY",
        "00, 09, REFUND_REJECTED",
        "24, 00, UNCLEAR",
        "99, 00, UNCLEAR",
        "00, 33, UNCLEAR",
        "33, 33, UNCLEAR",
        "'', '', UNCLEAR"
    })
    void theStatusDecidesUnlessOneOfTheTwoSaysThatMoneyWasTaken(String response, String status, VnpayMeaning meaning) {
        assertThat(VnpayMeaning.ofPayment(response, status)).isEqualTo(meaning);
    }

    @ParameterizedTest
    @ValueSource(strings = {"09", "10", "11", "12", "13", "24", "51", "65", "75", "79"})
    void whatThePayerDidNotFinishTookNothing(String response) {
        assertThat(VnpayMeaning.ofPayment(response, "02")).isEqualTo(VnpayMeaning.NOT_TAKEN);
    }

    @Test
    void nothingThatIsNotInTheTablesIsADecline() {
        for (int response = 0; response < 100; response++) {
            for (int status = 0; status < 100; status++) {
                String[] codes = {"%02d".formatted(response), "%02d".formatted(status)};
                if (VnpayMeaning.ofPayment(codes[0], codes[1]) == VnpayMeaning.NOT_TAKEN) {
                    assertThat(codes[1].equals("02")
                                    || VnpayMeaning.ofPayment(codes[0], "02") == VnpayMeaning.NOT_TAKEN)
                            .as("%s %s", codes[0], codes[1])
                            .isTrue();
                    assertThat(codes[0]).isNotEqualTo("07");
                    assertThat(codes[1]).isNotIn("00", "01", "04", "05", "06", "07", "09");
                }
            }
        }
    }
}
