package vn.motcua.catalog.bulk.laythutuc;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.bulk.laythutuc.Vocabulary.TimeUnit;
import vn.motcua.workingtime.Limit;

/**
 * A time limit as the source states it; how days are counted it does not say.
 *
 * @param amount at least 1: 0 can mean the same day or nothing
 */
record StatedLimit(int amount, Limit.Unit unit) {

    private static final Pattern DURATION =
            Pattern.compile("(\\d{1,4}(?:[.,]\\d{1,2})?)(?:\\s*(\\p{L}.*))?", Pattern.DOTALL);
    private static final BigDecimal HALF = new BigDecimal("0.5");
    /** Half a day; 8 working hours are one working day. */
    private static final StatedLimit HALF_A_DAY = new StatedLimit(4, Limit.Unit.WORKING_HOUR);

    /** Writes it. */
    void into(ObjectNode limit) {
        limit.put("amount", amount).put("unit", unit.name());
    }

    /** The limit of one {@code THOIGIAN}; null when there is none, or none that is understood, which is then named. */
    static @Nullable StatedLimit read(Place time) {
        Place amountPlace = time.at("THOIGIANGIAIQUYET");
        Place unitPlace = time.at("DONVITINH");
        String amount = amountPlace.text();
        String unit = unitPlace.text();
        if (amount == null) {
            return inWords(time.at("MOTA"));
        }
        Matcher duration = DURATION.matcher(amount);
        String ownUnit = duration.matches() ? duration.group(2) : null;
        if (!duration.matches() || (ownUnit != null && meaning(ownUnit) == null)) {
            amountPlace.leaveOut("limit-amount");
            return null;
        }
        if (ownUnit != null && unit != null && !Objects.equals(meaning(ownUnit), meaning(unit))) {
            amountPlace.leaveOut("limit-contradicts", amount + " / " + unit);
            return null;
        }
        TimeUnit known = meaning(ownUnit != null ? ownUnit : unit);
        if (known == null) {
            unitPlace.leaveOut("limit-unit");
            return null;
        }
        StatedLimit limit = of(number(duration), known);
        if (limit == null) {
            amountPlace.leaveOut("limit-amount", unit == null ? amount : amount + " " + unit);
        }
        return limit == null || agrees(limit, time.at("MOTA")) ? limit : null;
    }

    /** Whether a {@code THOIGIAN} says something of a limit, understood or not. */
    static boolean isGiven(Place time) {
        String words = time.at("MOTA").text();
        return !time.at("THOIGIANGIAIQUYET").isEmpty()
                || (words != null
                        && !Vocabulary.NATIONAL.timeUnits().mentioned(words).isEmpty());
    }

    /** Where no number is given, words may name one; they may as well name only the case. */
    private static @Nullable StatedLimit inWords(Place words) {
        String text = words.text();
        StatedLimit limit = text == null ? null : wholly(text);
        if (text != null
                && limit == null
                && !Vocabulary.NATIONAL.timeUnits().mentioned(text).isEmpty()) {
            words.leaveOut("limit-in-words");
        }
        return limit;
    }

    private static boolean agrees(StatedLimit limit, Place words) {
        String text = words.text();
        StatedLimit other = text == null ? null : wholly(text);
        if (other == null || other.equals(limit)) {
            return true;
        }
        words.leaveOut("limit-contradicts");
        return false;
    }

    /** A text that is nothing but a number and a unit. */
    private static @Nullable StatedLimit wholly(String text) {
        Matcher duration = DURATION.matcher(text);
        TimeUnit unit = duration.matches() ? meaning(duration.group(2)) : null;
        return unit == null ? null : of(number(duration), unit);
    }

    private static BigDecimal number(Matcher duration) {
        return new BigDecimal(duration.group(1).replace(',', '.'));
    }

    private static @Nullable TimeUnit meaning(@Nullable String unit) {
        return unit == null ? null : Vocabulary.NATIONAL.timeUnits().meaning(unit);
    }

    private static @Nullable StatedLimit of(BigDecimal number, TimeUnit unit) {
        if (number.compareTo(HALF) == 0 && unit.unit() == Limit.Unit.WORKING_DAY) {
            return HALF_A_DAY;
        }
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        return whole && number.signum() > 0 ? new StatedLimit(number.intValue() * unit.times(), unit.unit()) : null;
    }
}
