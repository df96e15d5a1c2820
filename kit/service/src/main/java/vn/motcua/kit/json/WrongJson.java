package vn.motcua.kit.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.refusal.InvalidRequest;
import vn.motcua.kit.refusal.Refusal;

/** What Jackson says of JSON that has another shape than wanted, in the words of our problem catalogue. */
public final class WrongJson {

    private WrongJson() {}

    /** The refusal that names the field and what belongs there. */
    public static Refusal refusal(JsonMappingException wrong) {
        for (Throwable cause = wrong; cause != null; cause = cause.getCause()) {
            if (cause instanceof RefusedJson refused) {
                return refused.refusal();
            }
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
        }
        InvalidRequest refusal = new InvalidRequest();
        String path = path(wrong);
        if (wrong.getCause() instanceof InputCoercionException) {
            refusal.at(path, "wrong-type", Map.of("variant", "whole-number"));
        } else if (isNoJson(wrong)) {
            refusal.at("body", "not-json", Map.of());
        } else if (wrong instanceof UnrecognizedPropertyException unknown) {
            String known = unknown.getKnownPropertyIds() == null
                    ? ""
                    : unknown.getKnownPropertyIds().stream()
                            .map(String::valueOf)
                            .sorted()
                            .collect(Collectors.joining(", "));
            refusal.at(path, "unknown-field", Map.of("variant", "known", "known", known));
        } else if (wrong instanceof MismatchedInputException mismatch) {
            mismatched(refusal, path, mismatch.getTargetType());
        } else {
            refusal.at(path, "wrong-type", Map.of());
        }
        return refusal;
    }

    private static void mismatched(InvalidRequest refusal, String path, @Nullable Class<?> wanted) {
        if (wanted != null && wanted.isEnum()) {
            String allowed = Arrays.stream(wanted.getEnumConstants())
                    .map(one -> ((Enum<?>) one).name())
                    .collect(Collectors.joining(", "));
            refusal.at(path, "wrong-type", Map.of("variant", "one-of", "allowed", allowed));
            return;
        }
        String expected = wanted == null ? null : expected(wanted);
        refusal.at(path, "wrong-type", expected == null ? Map.of() : Map.of("variant", expected));
    }

    private static @Nullable String expected(Class<?> wanted) {
        return switch (wanted.getSimpleName()) {
            case "int", "Integer", "long", "Long", "short", "Short", "BigInteger" -> "whole-number";
            case "double", "Double", "float", "Float", "BigDecimal" -> "number";
            case "boolean", "Boolean" -> "yes-or-no";
            case "String" -> "text";
            default ->
                java.util.Collection.class.isAssignableFrom(wanted) || wanted.isArray()
                        ? "list"
                        : wanted.isRecord() || Map.class.isAssignableFrom(wanted) ? "object" : null;
        };
    }

    /** Broken off inside a field, Jackson wraps what is no JSON as a mismatch. */
    private static boolean isNoJson(JsonMappingException wrong) {
        Throwable cause = wrong.getCause();
        return cause instanceof JsonProcessingException && !(cause instanceof JsonMappingException);
    }

    private static String path(JsonMappingException wrong) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : wrong.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.isEmpty() ? "body" : path.toString();
    }
}
