package vn.motcua.catalog.process.bpmn;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.refusal.InvalidRequest;

/** What one of our extension elements says about an element of BPMN; everything is absent when there is no such element. */
final class Extension {

    private final String id;
    private final @Nullable DomElement element;
    private final InvalidRequest refusal;

    private Extension(String id, @Nullable DomElement element, InvalidRequest refusal) {
        this.id = id;
        this.element = element;
        this.refusal = refusal;
    }

    /**
     * The extension of an element.
     *
     * @param refusal takes what cannot be read
     */
    static Extension of(BaseElement of, String name, InvalidRequest refusal) {
        DomElement found = of.getExtensionElements() == null
                ? null
                : of.getExtensionElements().getDomElement().getChildElements().stream()
                        .filter(child -> Vocabulary.NAMESPACE.equals(child.getNamespaceURI())
                                && name.equals(child.getLocalName()))
                        .findFirst()
                        .orElse(null);
        return new Extension(
                Objects.requireNonNullElse(of.getId(), of.getElementType().getTypeName()), found, refusal);
    }

    @Nullable
    String text(String attribute) {
        // The library says null also of an empty attribute.
        return element == null || !element.hasAttribute(attribute)
                ? null
                : Objects.requireNonNullElse(element.getAttribute(attribute), "");
    }

    @Nullable
    Integer number(String attribute) {
        String text = text(attribute);
        try {
            return text == null ? null : Integer.valueOf(text.strip());
        } catch (NumberFormatException wrong) {
            refusal.at("bpmn." + id + "." + attribute, "wrong-type", Map.of());
            return null;
        }
    }

    <E extends Enum<E>> @Nullable E oneOf(String attribute, Class<E> values) {
        String text = text(attribute);
        try {
            return text == null ? null : Enum.valueOf(values, text.strip());
        } catch (IllegalArgumentException wrong) {
            String allowed =
                    Arrays.stream(values.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
            refusal.at("bpmn." + id + "." + attribute, "one-of", Map.of("allowed", allowed));
            return null;
        }
    }
}
