package vn.motcua.catalog.platform;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.refusal.InvalidRequest;
import vn.motcua.kit.text.IncomingValues;

/** Reads query parameters, refusing wrong ones by their name instead of answering 404. */
public final class QueryValues {

    private static final int LONGEST = 200;

    private QueryValues() {}

    /**
     * A whole number.
     *
     * @throws InvalidRequest naming the parameter when it is none
     */
    public static @Nullable Integer number(String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Integer.valueOf(text.strip());
        } catch (NumberFormatException wrong) {
            throw InvalidRequest.field("query." + name, "wrong-type");
        }
    }

    /**
     * A short text; absent and blank are the same.
     *
     * @throws InvalidRequest naming the parameter when it is too long or has control characters
     */
    public static @Nullable String text(String name, @Nullable String text) {
        return text(name, text, LONGEST);
    }

    /**
     * A text; absent and blank are the same.
     *
     * @param longest in characters
     * @throws InvalidRequest naming the parameter when it is too long or has control characters
     */
    public static @Nullable String text(String name, @Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
            throw InvalidRequest.field("query." + name, "invalid");
        }
        return text;
    }

    /**
     * A day.
     *
     * @throws InvalidRequest naming the parameter when it is none
     */
    public static @Nullable LocalDate date(String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return IncomingValues.day(text.strip());
        } catch (DateTimeException wrong) {
            throw InvalidRequest.field("query." + name, "wrong-format");
        }
    }

    /**
     * Yes or no.
     *
     * @throws InvalidRequest naming the parameter when it is neither
     */
    public static @Nullable Boolean flag(String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw InvalidRequest.field("query." + name, "wrong-type");
        };
    }

    /**
     * One of the values of an enum, in any case.
     *
     * @throws InvalidRequest naming the parameter when it is none
     */
    public static <E extends Enum<E>> @Nullable E oneOf(String name, @Nullable String text, Class<E> values) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Enum.valueOf(values, text.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException wrong) {
            throw InvalidRequest.field("query." + name, "wrong-type");
        }
    }
}
