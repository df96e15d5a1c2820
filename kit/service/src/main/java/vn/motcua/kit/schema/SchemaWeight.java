package vn.motcua.kit.schema;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * How large a schema is once everything it refers to is written out in its place. That bounds what judging one value can cost: schemas that refer
 * twice to a part that refers twice to a part double with each level, and one that refers to itself has no bound at all.
 */
final class SchemaWeight {

    private static final int MOST = 5_000;
    private static final int DEEPEST = 64;
    private static final int UNDERWAY = -1;

    private final JsonNode root;
    private final LinearPatterns patterns;
    private final Map<String, Integer> parts = new HashMap<>();

    private SchemaWeight(JsonNode root, LinearPatterns patterns) {
        this.root = root;
        this.patterns = patterns;
    }

    /**
     * Refuses what could make judging expensive.
     *
     * @throws JsonSchemaException when the schema is too large or too deep, refers to itself or moves, or has a pattern that is not judged in linear time
     */
    static void requireLight(JsonNode schema, LinearPatterns patterns) {
        new SchemaWeight(schema, patterns).of(schema, 0);
    }

    private int of(JsonNode node, int depth) {
        if (depth > DEEPEST) {
            throw new JsonSchemaException("a schema with more than " + DEEPEST + " levels");
        }
        int weight = 1;
        for (Map.Entry<String, JsonNode> word : node.properties()) {
            weight = sum(weight, word(word.getKey(), word.getValue(), depth));
        }
        if (node.isArray()) {
            for (JsonNode element : node) {
                weight = sum(weight, of(element, depth + 1));
            }
        }
        return weight;
    }

    private int word(String word, JsonNode value, int depth) {
        if (value.isTextual()) {
            return switch (word) {
                case "$ref" -> ofPart(value.textValue(), depth);
                case "$dynamicRef" -> throw new JsonSchemaException("$dynamicRef is not supported");
                case "pattern" -> {
                    patterns.getRegularExpression(value.textValue());
                    yield 1;
                }
                default -> 1;
            };
        }
        if (word.equals("patternProperties")) {
            value.fieldNames().forEachRemaining(patterns::getRegularExpression);
        }
        return of(value, depth + 1);
    }

    private int ofPart(String reference, int depth) {
        Integer known = parts.get(reference);
        if (known != null && known == UNDERWAY) {
            throw new JsonSchemaException("a schema that refers to itself: " + reference);
        }
        if (known != null) {
            return known;
        }
        parts.put(reference, UNDERWAY);
        int weight = of(part(reference), depth + 1);
        parts.put(reference, weight);
        return weight;
    }

    /** What is referred to; what is not in the schema has no weight, the compiler refuses it. */
    private JsonNode part(String reference) {
        int hash = reference.indexOf('#');
        String fragment = hash < 0
                ? ""
                : URLDecoder.decode(reference.substring(hash + 1).replace("+", "%2B"), StandardCharsets.UTF_8);
        if (fragment.isEmpty()) {
            return hash == 0 ? root : root.path("$no such part$");
        }
        return fragment.startsWith("/") ? root.at(JsonPointer.compile(fragment)) : anchored(fragment);
    }

    private JsonNode anchored(String name) {
        for (JsonNode holder : root.findParents("$anchor")) {
            if (name.equals(holder.path("$anchor").textValue())) {
                return holder;
            }
        }
        return root.path("$no such part$");
    }

    private static int sum(int weight, int more) {
        if (weight + more > MOST) {
            throw new JsonSchemaException(
                    "a schema that has more than " + MOST + " parts when its references are written out");
        }
        return weight + more;
    }
}
