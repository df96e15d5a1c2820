package vn.motcua.catalog.form.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/**
 * The texts of a form in both languages under the keys that JSON Forms derives by itself: {@code members.fullName.label} for a field,
 * {@code gender.Nam} for a choice, the label itself for a group.
 */
final class FormTranslations {

    private final Map<String, String> vi = new TreeMap<>();
    private final Map<String, String> en = new TreeMap<>();

    Map<String, Map<String, String>> of(JsonNode schema, JsonNode layout) {
        addFields("", schema);
        addLabels(layout);
        return Map.of("vi", vi, "en", en);
    }

    private void addFields(String prefix, JsonNode schema) {
        for (Map.Entry<String, JsonNode> field : schema.path("properties").properties()) {
            String key = prefix + field.getKey();
            JsonNode value = field.getValue();
            add(key + ".label", value, "title", "x-title-en");
            add(key + ".description", value, "description", "x-description-en");
            value.path("oneOf")
                    .forEach(choice -> add(key + "." + choice.path("title").asText(), choice, "title", "x-title-en"));
            addFields(key + ".", value);
            addFields(key + ".", value.path("items"));
        }
    }

    private void addLabels(JsonNode element) {
        String label = element.path("label").textValue();
        if (label != null) {
            add(label, element, "label", "x-label-en");
        }
        element.path("elements").forEach(this::addLabels);
    }

    /** What has no English is shown in Vietnamese. */
    private void add(String key, JsonNode node, String vietnamese, String english) {
        String text = node.path(vietnamese).textValue();
        if (text != null) {
            vi.put(key, text);
            en.put(key, node.path(english).asText(text));
        }
    }
}
