package vn.motcua.catalog.bulk.application;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Takes over what a source says now and did not say before, and leaves alone what others have added since: whoever completed a draft that
 * came from the national catalogue keeps the work when the catalogue changes a name. What the source has changed, it wins; what it
 * said before and does not say any more is removed.
 */
final class MergingContent {

    /** What tells the items of a list apart: the first that all of them have. A list that is not named here is one value. */
    private static final Map<String, List<Function<JsonNode, @Nullable String>>> KEYS = Map.of(
            "cases", List.of(item -> text(item.path("code"))),
            "documents", List.of(item -> text(item.path("code"))),
            "results", List.of(item -> text(item.path("code"))),
            "lifeEvents", List.of(item -> text(item.path("code"))),
            "legalGrounds", List.of(item -> text(item.path("number"))),
            "limits", List.of(item -> item.path("channels").toString()),
            "fees",
                    List.of(
                            item -> text(item.path("nationalCode")),
                            item -> text(item.path("name").path("vi"))));

    private MergingContent() {}

    /**
     * The document with what is new.
     *
     * @param known the document as it stands; not changed
     * @param before what the source said the last time
     * @param now what it says now
     */
    static ObjectNode merge(ObjectNode known, ObjectNode before, ObjectNode now) {
        ObjectNode merged = known.deepCopy();
        Set<String> fields = new LinkedHashSet<>();
        now.fieldNames().forEachRemaining(fields::add);
        before.fieldNames().forEachRemaining(fields::add);
        for (String field : fields) {
            JsonNode said = now.get(field);
            if (said == null) {
                merged.remove(field);
            } else if (!said.equals(before.get(field))) {
                merged.set(field, value(field, known.get(field), before.get(field), said));
            }
        }
        return merged;
    }

    private static JsonNode value(String field, @Nullable JsonNode known, @Nullable JsonNode before, JsonNode now) {
        if (known instanceof ObjectNode object && now instanceof ObjectNode said) {
            return merge(object, orNothing(before), said);
        }
        if (known instanceof ArrayNode list && now instanceof ArrayNode said) {
            for (Function<JsonNode, @Nullable String> key : KEYS.getOrDefault(field, List.of())) {
                Map<String, ObjectNode> items = byKey(list, key);
                Map<String, ObjectNode> saidNow = byKey(said, key);
                Map<String, ObjectNode> saidBefore =
                        before instanceof ArrayNode earlier ? byKey(earlier, key) : Map.<String, ObjectNode>of();
                if (items != null && saidNow != null && saidBefore != null) {
                    return list(items, saidBefore, saidNow);
                }
            }
        }
        return now;
    }

    /** In the order of the source; what only others know follows. */
    private static ArrayNode list(
            Map<String, ObjectNode> known, Map<String, ObjectNode> before, Map<String, ObjectNode> now) {
        ArrayNode merged = JsonNodeFactory.instance.arrayNode();
        now.forEach((key, said) -> {
            ObjectNode item = known.get(key);
            if (item != null) {
                merged.add(merge(item, orNothing(before.get(key)), said));
            } else if (!said.equals(before.get(key))) {
                merged.add(said);
            }
        });
        known.forEach((key, item) -> {
            if (!now.containsKey(key) && !before.containsKey(key)) {
                merged.add(item);
            }
        });
        return merged;
    }

    /** Null when the items cannot be told apart. */
    private static @Nullable Map<String, ObjectNode> byKey(ArrayNode list, Function<JsonNode, @Nullable String> key) {
        Map<String, ObjectNode> items = new LinkedHashMap<>();
        for (JsonNode item : list) {
            String name = key.apply(item);
            if (name == null || !(item instanceof ObjectNode object) || items.put(name, object) != null) {
                return null;
            }
        }
        return items;
    }

    private static ObjectNode orNothing(@Nullable JsonNode node) {
        return node instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
    }

    private static @Nullable String text(JsonNode node) {
        return node.textValue();
    }
}
