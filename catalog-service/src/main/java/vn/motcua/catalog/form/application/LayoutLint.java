package vn.motcua.catalog.form.application;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import vn.motcua.kit.refusal.Refusal.FieldError;

/** What must be right about the layout of one form, which follows the convention of JSON Forms. An empty layout is made up by the frontend. */
final class LayoutLint {

    private static final Set<String> WITH_ELEMENTS =
            Set.of("VerticalLayout", "HorizontalLayout", "Group", "Categorization", "Category");
    private static final Set<String> WITH_SCOPE = Set.of("Control", "ListWithDetail");
    private static final Set<String> EFFECTS = Set.of("SHOW", "HIDE", "ENABLE", "DISABLE");
    private static final String FIELD = "#/properties/";

    private final String root;
    private final JsonNode schema;
    private final Set<String> shown = new HashSet<>();
    private final List<FieldError> findings = new ArrayList<>();

    LayoutLint(String root, JsonNode schema) {
        this.root = root;
        this.schema = schema;
    }

    List<FieldError> check(JsonNode layout) {
        if (layout.isEmpty()) {
            return findings;
        }
        checkElement(root, layout);
        List<String> hidden = StreamSupport.stream(schema.path("required").spliterator(), false)
                .map(JsonNode::asText)
                .filter(field -> !shown.contains(FIELD + field))
                .toList();
        if (!hidden.isEmpty()) {
            add(root, "required-not-shown", Map.of("fields", String.join(", ", hidden)));
        }
        return findings;
    }

    private void checkElement(String path, JsonNode element) {
        String type = element.path("type").asText();
        if (WITH_SCOPE.contains(type)) {
            checkScope(path + ".scope", element.path("scope"));
            shown.add(element.path("scope").asText());
        } else if (WITH_ELEMENTS.contains(type)) {
            JsonNode elements = element.path("elements");
            for (int i = 0; i < elements.size(); i++) {
                checkElement(path + ".elements[" + i + "]", elements.get(i));
            }
        } else if (!type.equals("Label")) {
            add(path + ".type", "unknown-layout", Map.of());
        }
        if (element.has("rule")) {
            checkRule(path + ".rule", element.path("rule"));
        }
    }

    private void checkRule(String path, JsonNode rule) {
        if (!EFFECTS.contains(rule.path("effect").asText())) {
            add(path + ".effect", "one-of", Map.of("allowed", "SHOW, HIDE, ENABLE, DISABLE"));
        }
        if (rule.path("condition").has("scope")) {
            checkScope(path + ".condition.scope", rule.path("condition").path("scope"));
        }
    }

    private void checkScope(String path, JsonNode scope) {
        String text = scope.asText();
        if (!text.startsWith(FIELD)
                || schema.at(JsonPointer.compile(text.substring(1))).isMissingNode()) {
            add(path, "unknown-scope", Map.of());
        }
    }

    private void add(String field, String rule, Map<String, Object> arguments) {
        findings.add(new FieldError(field, rule, arguments));
    }
}
