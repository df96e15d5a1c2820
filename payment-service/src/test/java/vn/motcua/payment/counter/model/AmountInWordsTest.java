package vn.motcua.payment.counter.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountInWordsTest {

    private static final List<String> DIGITS =
            List.of("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | Không đồng",
                "5 | Năm đồng",
                "10 | Mười đồng",
                "15 | Mười lăm đồng",
                "21 | Hai mươi mốt đồng",
                "55 | Năm mươi lăm đồng",
                "105 | Một trăm lẻ năm đồng",
                "110 | Một trăm mười đồng",
                "8000 | Tám nghìn đồng",
                "10000 | Mười nghìn đồng",
                "14000 | Mười bốn nghìn đồng",
                "37500 | Ba mươi bảy nghìn năm trăm đồng",
                "100005 | Một trăm nghìn không trăm lẻ năm đồng",
                "1000000 | Một triệu đồng",
                "1001001 | Một triệu không trăm lẻ một nghìn không trăm lẻ một đồng",
                "1000000005 | Một tỷ không trăm lẻ năm đồng",
                "21000000000 | Hai mươi mốt tỷ đồng",
                "1000000000000 | Một nghìn tỷ đồng",
                "1000000000000000 | Một triệu tỷ đồng"
            })
    void saysItAsReceiptsDo(long amount, String words) {
        assertThat(AmountInWords.of(amount)).isEqualTo(words);
    }

    @Test
    void isNeverWrittenOverLessThanNothing() {
        assertThatThrownBy(() -> AmountInWords.of(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Somebody who only listens hears the same number: no two amounts sound alike, and none is told wrongly. */
    @Property(tries = 5_000)
    void isUnderstoodByWhoListens(@ForAll @LongRange(min = 0, max = 1_000_000_000_000_000L) long amount) {
        String words = AmountInWords.of(amount);

        assertThat(words).endsWith(" đồng").doesNotContain("  ");
        String[] heard = words.substring(0, words.length() - " đồng".length())
                .toLowerCase(Locale.ROOT)
                .split(" ");
        assertThat(listen(heard)).isEqualTo(amount);
    }

    /** Adds up what is heard, word by word; shares nothing with who speaks. */
    private static long listen(String[] words) {
        long billions = 0;
        long below = 0;
        long three = 0;
        long digit = 0;
        for (String word : words) {
            switch (word) {
                case "trăm" -> {
                    three += digit * 100;
                    digit = 0;
                }
                case "mươi" -> {
                    three += digit * 10;
                    digit = 0;
                }
                case "mười" -> three += 10;
                case "lẻ" -> {}
                case "mốt" -> digit = 1;
                case "lăm" -> digit = 5;
                case "nghìn" -> {
                    below += (three + digit) * 1_000;
                    three = 0;
                    digit = 0;
                }
                case "triệu" -> {
                    below += (three + digit) * 1_000_000;
                    three = 0;
                    digit = 0;
                }
                case "tỷ" -> {
                    billions = below + three + digit;
                    below = 0;
                    three = 0;
                    digit = 0;
                }
                default -> digit = DIGITS.indexOf(word);
            }
        }
        return billions * 1_000_000_000 + below + three + digit;
    }
}
