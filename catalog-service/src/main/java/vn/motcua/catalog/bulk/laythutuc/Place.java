package vn.motcua.catalog.bulk.laythutuc;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place in the answer: what stands there and how to find it again. The source is loose about types, so texts may be numbers and a list
 * of one may be its item; what is neither is left out with a finding.
 *
 * @param path such as {@code CACHTHUCTHUCHIEN[0].KENH}; empty for the procedure itself
 */
record Place(JsonNode value, String path, Findings findings) {

    /** Far beyond any number that means something here; more would be written out as as many zeros. */
    private static final int MOST_PLACES = 20;

    /** The place below, also where nothing stands. */
    Place at(String key) {
        return new Place(value.path(key), path.isEmpty() ? key : path + "." + key, findings);
    }

    /** The items of a list, or the only one; without the empty ones. */
    List<Place> each(String key) {
        Place list = at(key);
        if (!list.value.isArray()) {
            return list.isEmpty() ? List.of() : List.of(list);
        }
        List<Place> items = new ArrayList<>();
        for (int i = 0; i < list.value.size(); i++) {
            Place item = new Place(list.value.get(i), list.path + "[" + i + "]", findings);
            if (!item.isEmpty()) {
                items.add(item);
            }
        }
        return items;
    }

    /** Those items of a list that have parts of their own; others cannot be understood. */
    List<Place> eachObject(String key) {
        List<Place> objects = new ArrayList<>();
        for (Place item : each(key)) {
            if (item.value.isObject()) {
                objects.add(item);
            } else {
                item.leaveOut("unexpected-shape");
            }
        }
        return objects;
    }

    /** Where the text of an item stands: under a key, or the item is the text. */
    Place orItself(String key) {
        return value.isObject() ? at(key) : this;
    }

    /** Whether nothing stands here. */
    boolean isEmpty() {
        return value.isMissingNode()
                || value.isNull()
                || (value.isTextual() && Texts.line(value.textValue()).isEmpty());
    }

    /** Whether a number stands here, not a text, whose point may be a decimal one or set off thousands: 8.000. */
    boolean isAmbiguousNumber() {
        return value.isFloatingPointNumber() && value.decimalValue().scale() > 2;
    }

    /** The text on one line; null when there is none. */
    @Nullable
    String text() {
        if (value.isTextual()) {
            String line = Texts.line(value.textValue());
            return line.isEmpty() ? null : line;
        }
        if (isEmpty()) {
            return null;
        }
        if (value.isNumber()) {
            return number();
        }
        leaveOut("unexpected-shape");
        return null;
    }

    /** The text by its lines. */
    List<String> lines() {
        if (value.isTextual()) {
            return Texts.lines(value.textValue());
        }
        String text = text();
        return text == null ? List.of() : List.of(text);
    }

    private String number() {
        if (value.isIntegralNumber()) {
            return value.asText();
        }
        BigDecimal number = value.decimalValue();
        return Math.abs(number.scale()) > MOST_PLACES ? number.toString() : number.toPlainString();
    }

    /** Says that what stands here was not understood. */
    void leaveOut(String rule) {
        leaveOut(rule, Map.of());
    }

    /** Says that what stands here was not understood. */
    void leaveOut(String rule, Map<String, ?> arguments) {
        findings.add(path, rule, arguments, shown());
    }

    /** Says that a part of what stands here was not understood. */
    void leaveOut(String rule, String part) {
        findings.add(path, rule, Map.of(), part);
    }

    /** What stands here, for people; null when nothing does. */
    @Nullable
    String shown() {
        if (isEmpty()) {
            return null;
        }
        return value.isNumber() ? number() : Texts.line(value.isTextual() ? value.textValue() : value.toString());
    }
}
