package vn.motcua.kit.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What Jakarta Validation says of one field, in the words of our problem catalogue. */
record BrokenConstraint(ConstraintViolation<?> violation) {

    private static final Set<String> BODY_PARAMETERS = Set.of("body", "command", "request");

    /**
     * Bean Validation puts the index on the node after the list, {@code documents, [2] copyKind}. A parameter with fields is
     * the body, whatever it is called.
     */
    String path() {
        StringBuilder path = new StringBuilder();
        for (Iterator<Path.Node> nodes = violation.getPropertyPath().iterator(); nodes.hasNext(); ) {
            Path.Node node = nodes.next();
            String name = node.getName();
            if (node.getIndex() != null) {
                path.append('[').append(node.getIndex()).append(']');
            } else if (node.getKey() != null) {
                path.append('.').append(node.getKey());
            }
            boolean hasNoName = name == null
                    || node.getKind() == ElementKind.METHOD
                    || node.getKind() == ElementKind.CONTAINER_ELEMENT
                    || (node.getKind() == ElementKind.PARAMETER && (nodes.hasNext() || BODY_PARAMETERS.contains(name)));
            if (!hasNoName) {
                path.append(path.isEmpty() ? "" : ".").append(name);
            }
        }
        return path.isEmpty() ? "body" : path.toString();
    }

    String rule() {
        return switch (constraint()) {
            case "NotNull", "NotBlank", "NotEmpty" -> "required";
            case "Size" -> "wrong-size";
            case "Min", "Max", "Positive", "PositiveOrZero", "DecimalMin", "DecimalMax" -> "out-of-range";
            case "Pattern", "Email" -> "wrong-format";
            case "Past", "PastOrPresent" -> "not-in-the-past";
            default -> "invalid";
        };
    }

    /** What the texts may mention. */
    Map<String, Object> arguments() {
        Map<String, Object> arguments = new HashMap<>();
        for (String name : new String[] {"min", "max", "value", "regexp"}) {
            Object value = stated(name);
            if (value != null) {
                arguments.put(name, value);
            }
        }
        arguments.put("limit", limit());
        return arguments;
    }

    /** How a number is bounded; empty for other constraints. */
    private String limit() {
        boolean inclusive = !Boolean.FALSE.equals(stated("inclusive"));
        return switch (constraint()) {
            case "Positive" -> "> 0";
            case "PositiveOrZero" -> "≥ 0";
            case "Min", "DecimalMin" -> (inclusive ? "≥ " : "> ") + stated("value");
            case "Max", "DecimalMax" -> (inclusive ? "≤ " : "< ") + stated("value");
            default -> "";
        };
    }

    private @Nullable Object stated(String attribute) {
        return violation.getConstraintDescriptor().getAttributes().get(attribute);
    }

    private String constraint() {
        return violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
    }
}
