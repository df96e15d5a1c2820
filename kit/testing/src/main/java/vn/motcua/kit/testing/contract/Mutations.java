package vn.motcua.kit.testing.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Bodies that differ from a good one in one thing. */
final class Mutations {

    /** Stands in a tree where something will stand that no tree can hold. */
    private static final String HERE = "\u241f here \u241f";

    private static final int DEEPEST = 4;

    private static final Map<String, String> VALUES = new LinkedHashMap<>();

    static {
        VALUES.put("a number", "1");
        VALUES.put("digits as text", "\"1\"");
        VALUES.put("a fraction", "2.9");
        VALUES.put("a negative number", "-1");
        VALUES.put("zero", "0");
        VALUES.put("a huge number", "99999999999999999999");
        VALUES.put("an endless number", "1e999999999");
        VALUES.put("yes", "true");
        VALUES.put("null", "null");
        VALUES.put("an empty list", "[]");
        VALUES.put("a list of null", "[null]");
        VALUES.put("an empty object", "{}");
        VALUES.put("an empty text", "\"\"");
        VALUES.put("blanks", "\" \\u00a0 \"");
        VALUES.put("U+0000", "\"a\\u0000b\"");
        VALUES.put("U+0007", "\"a\\u0007b\"");
        VALUES.put("U+202E", "\"a\\u202eb\"");
        VALUES.put("half a character", "\"a\\ud800b\"");
        VALUES.put("two lines", "\"a\\nb\"");
        VALUES.put("a moment", "\"1990-05-17T00:00:00Z\"");
        VALUES.put("a far day", "\"+99999-01-01\"");
        VALUES.put("a word", "\"nonsense\"");
        VALUES.put("a long text", "\"" + "x".repeat(20_000) + "\"");
        VALUES.put("a text of many parts", "\"" + "a.".repeat(10_000) + "a@" + "b.".repeat(10_000) + "vn\"");
        VALUES.put("a text of many words", "\"" + "a ".repeat(10_000) + "\"");
        VALUES.put("a long list", "[" + "1,".repeat(2_000) + "1]");
        VALUES.put("depth", "[".repeat(70) + "]".repeat(70));
    }

    private static final Set<String> NEVER =
            Set.of("U+0000", "U+0007", "U+202E", "half a character", "an endless number", "depth");
    private static final Set<String> TEXTS = Set.of(
            "digits as text",
            "an empty text",
            "blanks",
            "two lines",
            "a moment",
            "a far day",
            "a word",
            "a long text",
            "a text of many parts",
            "a text of many words");
    private static final Set<String> NUMBERS =
            Set.of("a number", "a fraction", "a negative number", "zero", "a huge number");
    private static final Set<String> LISTS = Set.of("an empty list", "a list of null", "a long list");

    private final ApiDocument document;
    private final Turns turns;

    Mutations(ApiDocument document, int number) {
        this.document = document;
        this.turns = new Turns(4, number);
    }

    /**
     * One of them.
     *
     * @param isWrong whether the document itself says that this cannot be taken
     */
    record Mutation(String what, String body, boolean isWrong) {}

    /**
     * @param withLarge whether bodies that are too large are among them
     */
    List<Mutation> of(JsonNode good, JsonNode schema, boolean withLarge) {
        List<Mutation> mutations = new ArrayList<>();
        if (good.isObject()) {
            object(good.deepCopy(), null, "", schema, mutations, 0);
        }
        around(good.toString(), mutations, withLarge);
        return mutations;
    }

    private static void around(String good, List<Mutation> mutations, boolean withLarge) {
        for (String wrong : List.of(
                "",
                "   ",
                "null",
                "[]",
                "7",
                "true",
                "\"text\"",
                "{",
                good + " x",
                good + good,
                good.substring(0, good.length() - 1),
                "'" + good + "'",
                "/* hm */" + good)) {
            mutations.add(new Mutation("a body like " + cut(wrong), wrong, !wrong.isBlank() && !wrong.equals("null")));
        }
        if (withLarge) {
            mutations.add(new Mutation("an endless body", "[".repeat(200_000), true));
            mutations.add(new Mutation("a large body", "{\"a\":\"" + "x".repeat(1_200_000) + "\"}", true));
        }
    }

    private static String cut(String text) {
        return text.length() > 30 ? text.substring(0, 30) + "…" : text;
    }

    /** The whole document around an object is kept in {@code root}; the object itself is changed in place and put right again. */
    private void object(
            JsonNode root,
            @org.jspecify.annotations.Nullable ObjectNode inside,
            String path,
            JsonNode schema,
            List<Mutation> mutations,
            int depth) {
        ObjectNode object = inside == null ? (ObjectNode) root : inside;
        JsonNode properties = document.resolved(schema).path("properties");
        Set<String> names = new LinkedHashSet<>();
        object.fieldNames().forEachRemaining(names::add);
        properties.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            JsonNode before = object.get(name);
            JsonNode shape = document.resolved(properties.path(name));
            String place = path + "/" + name;
            hereAndNow().forEach((what, raw) -> {
                object.put(name, HERE);
                mutations.add(new Mutation(place + ": " + what, text(root, raw), isWrong(what, shape)));
            });
            if (before == null) {
                object.remove(name);
                continue;
            }
            object.remove(name);
            mutations.add(new Mutation(place + ": missing", root.toString(), false));
            object.set(name, before);
            object.put(HERE, 0);
            mutations.add(new Mutation(
                    place + ": twice",
                    root.toString().replace("\"" + HERE + "\":0", "\"" + name + "\":" + before),
                    true));
            object.remove(HERE);
            within(root, before, place, shape, mutations, depth);
        }
        object.put("unheardOf", 1);
        mutations.add(new Mutation(path + "/unheardOf", root.toString(), !properties.isMissingNode()));
        object.remove("unheardOf");
    }

    private void within(
            JsonNode root, JsonNode value, String place, JsonNode shape, List<Mutation> mutations, int depth) {
        if (depth >= DEEPEST) {
            return;
        }
        if (value instanceof ObjectNode object) {
            object(root, object, place, shape, mutations, depth + 1);
        } else if (value instanceof ArrayNode list && !list.isEmpty()) {
            JsonNode items = document.resolved(shape.path("items"));
            JsonNode first = list.get(0);
            hereAndNow().forEach((what, raw) -> {
                list.set(0, HERE);
                mutations.add(new Mutation(place + "/0: " + what, text(root, raw), isWrong(what, items)));
            });
            list.set(0, first);
            if (first instanceof ObjectNode object) {
                object(root, object, place + "/0", items, mutations, depth + 1);
            }
        }
    }

    /** The values whose turn it is at the next place. */
    private Map<String, String> hereAndNow() {
        turns.next();
        Map<String, String> some = new LinkedHashMap<>();
        int number = 0;
        for (Map.Entry<String, String> value : VALUES.entrySet()) {
            if (turns.has(number++)) {
                some.put(value.getKey(), value.getValue());
            }
        }
        return some;
    }

    private static String text(JsonNode root, String raw) {
        return root.toString().replace("\"" + HERE + "\"", raw);
    }

    /** Only what follows from the schema's type; what else may be wrong with a value is the service's own business. */
    private static boolean isWrong(String what, JsonNode shape) {
        if (NEVER.contains(what)) {
            return true;
        }
        String type = type(shape);
        boolean isText = TEXTS.contains(what);
        boolean isNumber = NUMBERS.contains(what);
        boolean isList = LISTS.contains(what);
        boolean isYes = what.equals("yes");
        boolean isObject = what.equals("an empty object");
        return switch (type) {
            case "string" -> isNumber || isList || isYes || isObject || isWrongText(what, shape);
            case "integer" ->
                isText || isList || isYes || isObject || what.equals("a fraction") || what.equals("a huge number");
            case "number" -> isText || isList || isYes || isObject;
            case "boolean" -> isText || isNumber || isList || isObject;
            case "array" -> isText || isNumber || isYes || isObject;
            case "object" -> isText || isNumber || isYes || isList;
            default -> false;
        };
    }

    private static boolean isWrongText(String what, JsonNode shape) {
        boolean isClosed = shape.has("enum")
                || Set.of("date", "date-time", "uuid")
                        .contains(shape.path("format").asText());
        boolean isMoment =
                what.equals("a moment") && shape.path("format").asText().equals("date-time");
        return isClosed && TEXTS.contains(what) && !isMoment;
    }

    private static String type(JsonNode shape) {
        JsonNode type = shape.path("type");
        if (type.isTextual()) {
            return type.asText();
        }
        List<String> types = new ArrayList<>();
        type.forEach(one -> types.add(one.asText()));
        types.remove("null");
        return types.size() == 1 ? types.getFirst() : "";
    }
}
