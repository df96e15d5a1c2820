package vn.motcua.catalog.bulk.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import java.util.regex.Pattern;

/** Counts and amounts: digits, no sign, no fraction. */
final class WholeNumber {

    /** More digits are no amount of anything here, and do not fit a long. */
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");

    private static final Pattern GROUPED = Pattern.compile("[0-9]{1,3}([., ])[0-9]{3}(?:\\1[0-9]{3})*");

    private WholeNumber() {}

    /** From text in which dots, commas or blanks may stand between thousands. */
    static long typed(String text) throws WrongCell {
        return plain(GROUPED.matcher(text).matches() ? text.replaceAll("[., ]", "") : text);
    }

    /** From digits: where a workbook has a number, a dot begins a fraction. */
    static long plain(String digits) throws WrongCell {
        if (!DIGITS.matcher(digits).matches()) {
            throw new WrongCell("whole-number");
        }
        return Long.parseLong(digits);
    }

    /** As Jackson would have read it, so that it equals the number of a document. */
    static JsonNode node(long number) {
        return number == (int) number ? IntNode.valueOf((int) number) : LongNode.valueOf(number);
    }
}
