package vn.motcua.catalog.bulk.laythutuc;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.bulk.laythutuc.Amounts.Amount;
import vn.motcua.catalog.bulk.laythutuc.Vocabulary.FeeUnit;
import vn.motcua.catalog.bulk.laythutuc.Vocabulary.Phrase;
import vn.motcua.catalog.procedure.model.Fee;

/**
 * A fee as the source states it. When it is collected, whether it goes back and who is exempt the source does not say.
 *
 * @param place where it stands
 * @param words what it is called; may name a case
 * @param content the fee of a version, without channels; null when there is nothing to pay
 */
record StatedFee(
        Place place, @Nullable String words, @Nullable ObjectNode content) {

    private static final Vocabulary WORDS = Vocabulary.NATIONAL;

    /** What one {@code PHILEPHI} says. */
    sealed interface Reading {
        /** Nothing is there. */
        record Nothing() implements Reading {}

        /** Something is there that was not understood and is named. */
        record LeftOut() implements Reading {}

        /** A fee, or that there is none. */
        record Understood(StatedFee fee) implements Reading {}
    }

    /** Whether there is nothing to pay. */
    boolean isFree() {
        return content == null;
    }

    /** Says that it is not clear which of several fees holds. */
    void leaveOut() {
        place.leaveOut(
                "several-fees",
                Stream.of("SOTIEN", "DONVI", "MOTA")
                        .map(key -> place.at(key).shown())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" ")));
    }

    /** The kind of money by its name; null when the name does not say. */
    Fee.@Nullable Kind kind() {
        return kind(words);
    }

    private static Fee.@Nullable Kind kind(@Nullable String words) {
        Set<Fee.Kind> kinds = words == null ? Set.of() : WORDS.feeKinds().beginning(words);
        return kinds.size() == 1 ? kinds.iterator().next() : null;
    }

    /** Reads one {@code PHILEPHI}. */
    static Reading read(Place fee) {
        Place sum = fee.at("SOTIEN");
        String text = sum.text();
        String words = fee.at("MOTA").text();
        if (text == null) {
            return withoutSum(fee, words);
        }
        if (isFree(text)) {
            return free(fee, words);
        }
        Amount amount = sum.isAmbiguousNumber() ? null : Amounts.wholly(text);
        if (Amounts.within(text).size() > 1) {
            return leftOut(sum, "several-fees");
        }
        if (amount == null || amount.dong() == Long.MAX_VALUE) {
            return leftOut(sum, "fee-amount");
        }
        return amount.dong() == 0 ? free(fee, words) : understood(fee, amount, words);
    }

    private static Reading withoutSum(Place fee, @Nullable String words) {
        if (words == null) {
            return new Reading.Nothing();
        }
        return isFree(words) ? nothingToPay(fee, words) : leftOut(fee.at("MOTA"), "fee-in-words");
    }

    private static boolean isFree(String text) {
        return WORDS.isWholly(Phrase.FREE, text) || WORDS.isWholly(Phrase.NO, text);
    }

    /** A 0 is also entered where somebody else sets the amount, or where the amounts stand in the words. */
    private static Reading free(Place fee, @Nullable String words) {
        if (words == null || isFree(words)) {
            return nothingToPay(fee, words);
        }
        if (Amounts.within(words).stream().anyMatch(amount -> amount.dong() > 0)) {
            return leftOut(fee.at("MOTA"), "several-fees");
        }
        boolean saysSo = WORDS.phrases().beginning(words).contains(Phrase.FREE);
        return !saysSo && WORDS.mentions(Phrase.SET_ELSEWHERE, words)
                ? leftOut(fee.at("MOTA"), "fee-set-elsewhere")
                : nothingToPay(fee, words);
    }

    private static Reading nothingToPay(Place fee, @Nullable String words) {
        return new Reading.Understood(new StatedFee(fee, words, null));
    }

    private static Reading understood(Place fee, Amount amount, @Nullable String words) {
        String given = fee.at("DONVI").text();
        FeeUnit unit = meaning(given == null ? amount.unit() : given);
        if (unit == null) {
            return leftOut(given == null ? fee.at("SOTIEN") : fee.at("DONVI"), "fee-unit");
        }
        if (contradicts(amount.unit(), unit) || (words != null && contradicts(words, amount.dong(), unit))) {
            return leftOut(words == null ? fee.at("SOTIEN") : fee.at("MOTA"), "several-fees");
        }
        return new Reading.Understood(new StatedFee(fee, words, content(fee, amount.dong(), unit, words)));
    }

    private static boolean contradicts(String words, long dong, FeeUnit unit) {
        List<Amount> named = Amounts.within(words);
        return words.contains("%")
                || named.stream().anyMatch(other -> other.dong() != dong || contradicts(other.unit(), unit));
    }

    /** Just "đồng" says nothing of what the amount is for, but "đồng/bản" does. */
    private static boolean contradicts(@Nullable String named, FeeUnit unit) {
        return named != null && named.contains("/") && !unit.equals(meaning(named));
    }

    private static @Nullable FeeUnit meaning(@Nullable String unit) {
        return unit == null ? null : WORDS.feeUnits().meaning(unit);
    }

    private static ObjectNode content(Place fee, long dong, FeeUnit unit, @Nullable String words) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        if (words != null) {
            content.putObject("name").put("vi", words);
        }
        String code = fee.at("MAPHILEPHI").text();
        if (code != null) {
            content.put("nationalCode", code);
        }
        Fee.Kind kind = kind(words);
        if (kind != null) {
            content.put("kind", kind.name());
        }
        ObjectNode rule = content.putObject("rule");
        if (unit.quantity() == null) {
            rule.put("type", "FLAT").put("amount", dong);
        } else {
            rule.put("type", "PER_UNIT").put("quantity", unit.quantity()).put("amount", dong);
        }
        return content;
    }

    private static Reading leftOut(Place place, String rule) {
        place.leaveOut(rule);
        return new Reading.LeftOut();
    }
}
