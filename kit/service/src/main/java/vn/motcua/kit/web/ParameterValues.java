package vn.motcua.kit.web;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.refusal.InvalidRequest;
import vn.motcua.kit.text.IncomingText;
import vn.motcua.kit.text.IncomingValues;

/** Reads what stands in paths, queries and headers; a wrong value is refused by the name of its parameter. A blank one counts as absent. */
@Provider
public class ParameterValues implements ParamConverterProvider {

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> rawType, Type genericType, Annotation[] annotations) {
        String place = place(annotations);
        return place == null ? null : (ParamConverter<T>) converter(rawType, place);
    }

    private static @Nullable Value<?> converter(Class<?> type, String place) {
        if (type.isEnum()) {
            return new Value<>(place, text -> oneOf(type, text), "one-of", allowed(type));
        }
        return switch (type.getName()) {
            case "java.lang.String" -> new Value<>(place, text -> text, "text", "");
            case "java.util.UUID" -> new Value<>(place, IncomingValues::uuid, "not-uuid", "");
            case "java.lang.Integer", "int" -> new Value<>(place, ParameterValues::wholeNumber, "whole-number", "");
            case "java.lang.Long", "long" -> new Value<>(place, text -> Long.valueOf(digits(text)), "whole-number", "");
            case "java.lang.Boolean" -> new Value<>(place, ParameterValues::flag, "yes-or-no", "");
            // Quarkus puts a 0 in the place of an absent primitive.
            case "boolean" -> new Value<>(place, text -> !text.equals("0") && flag(text), "yes-or-no", "");
            case "java.time.LocalDate" -> new Value<>(place, IncomingValues::day, "date", "");
            default -> null;
        };
    }

    private static @Nullable String place(Annotation[] annotations) {
        for (Annotation annotation : annotations) {
            switch (annotation) {
                case PathParam path -> {
                    return "path." + path.value();
                }
                case QueryParam query -> {
                    return "query." + query.value();
                }
                case HeaderParam header -> {
                    return "header." + header.value();
                }
                default -> {
                    // Says nothing about the place.
                }
            }
        }
        return null;
    }

    private static Integer wholeNumber(String text) {
        return Integer.valueOf(digits(text));
    }

    /** Java reads digits of all scripts as numbers. */
    private static String digits(String text) {
        if (text.chars().anyMatch(c -> c > 'z')) {
            throw new IllegalArgumentException("not our digits");
        }
        return text;
    }

    private static Boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither yes nor no");
        };
    }

    private static Object oneOf(Class<?> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> ((Enum<?>) one).name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    private static String allowed(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(one -> ((Enum<?>) one).name())
                .collect(Collectors.joining(", "));
    }

    private record Value<T>(String place, Function<String, T> reading, String expected, String allowed)
            implements ParamConverter<T> {

        @Override
        @SuppressWarnings("NullAway") // What is blank is absent, which the interface does not say.
        public @Nullable T fromString(@Nullable String sent) {
            String text = sent == null ? "" : IncomingText.stripped(sent);
            if (text.isEmpty() && !place.startsWith("path.")) {
                return null;
            }
            try {
                return reading.apply(text);
            } catch (IllegalArgumentException | DateTimeException wrong) {
                if (expected.equals("not-uuid")) {
                    throw InvalidRequest.field(place, expected);
                }
                InvalidRequest refusal = new InvalidRequest();
                refusal.at(place, "wrong-type", Map.of("variant", expected, "allowed", allowed));
                throw refusal;
            }
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }
}
