package vn.motcua.payment.counter.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An amount of money as Vietnamese receipts write it out, so that a figure cannot be changed unseen. */
public final class AmountInWords {

    private static final String[] DIGITS = {"không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"};
    private static final String[] GROUPS = {"", "nghìn", "triệu"};
    private static final long THOUSAND = 1_000;
    private static final long BILLION = 1_000_000_000;

    private AmountInWords() {}

    /**
     * The amount in đồng, beginning with a capital letter: {@code Mười nghìn đồng}.
     *
     * @param amount not negative
     */
    public static String of(long amount) {
        if (amount < 0) {
            throw new IllegalArgumentException("no receipt is written over a negative amount");
        }
        String words = amount == 0 ? DIGITS[0] : String.join(" ", number(amount, false));
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + " đồng";
    }

    /**
     * Reads a number; zero has no words.
     *
     * @param follows whether something stands before it, so that its zeros are said
     */
    private static List<String> number(long number, boolean follows) {
        List<String> words = new ArrayList<>();
        if (number >= BILLION) {
            words.addAll(number(number / BILLION, follows));
            words.add("tỷ");
        }
        long rest = number % BILLION;
        boolean before = follows || number >= BILLION;
        for (int group = GROUPS.length - 1; group >= 0; group--) {
            int three = (int) (rest / power(group) % THOUSAND);
            if (three > 0) {
                words.addAll(three(three, before));
                if (group > 0) {
                    words.add(GROUPS[group]);
                }
                before = true;
            }
        }
        return words;
    }

    private static long power(int group) {
        return group == 0 ? 1 : THOUSAND * power(group - 1);
    }

    private static List<String> three(int number, boolean follows) {
        int hundreds = number / 100;
        int tens = number / 10 % 10;
        int ones = number % 10;
        List<String> words = new ArrayList<>();
        if (hundreds > 0 || follows) {
            words.add(DIGITS[hundreds]);
            words.add("trăm");
        }
        if (tens == 1) {
            words.add("mười");
        } else if (tens > 1) {
            words.add(DIGITS[tens]);
            words.add("mươi");
        } else if (ones > 0 && !words.isEmpty()) {
            words.add("lẻ");
        }
        if (ones > 0) {
            words.add(one(tens, ones));
        }
        return words;
    }

    /** One is said otherwise after twenty, and five after ten. */
    private static String one(int tens, int ones) {
        if (ones == 1 && tens > 1) {
            return "mốt";
        }
        return ones == 5 && tens > 0 ? "lăm" : DIGITS[ones];
    }
}
