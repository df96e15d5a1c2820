package vn.motcua.catalog.bulk.laythutuc;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Documents or results: parts with a national code, whose own codes are made of it or else of their name. */
final class CodedParts {

    private static final Pattern CODE_CHARACTER = Pattern.compile("[A-Za-z0-9]");

    private final String prefix;
    private final List<ObjectNode> contents = new ArrayList<>();

    CodedParts(String prefix) {
        this.prefix = prefix;
    }

    /** Begins a part with its national code and its name; false when it has neither. */
    boolean add(Place codePlace, Place namePlace, ObjectNode part) {
        String code = codePlace.text();
        String name = namePlace.text();
        if (code == null && name == null) {
            namePlace.leaveOut("part-unnamed");
            return false;
        }
        part.put("code", "");
        if (code != null) {
            part.put("nationalCode", code);
        }
        if (name != null) {
            part.putObject("name").put("vi", name);
        }
        contents.add(part);
        return true;
    }

    /** The parts with their codes; what stood there twice, once. */
    ArrayNode coded() {
        List<ObjectNode> different = contents.stream().distinct().toList();
        List<String> codes = Codes.of(
                prefix, Set.of(), different.stream().map(CodedParts::part).toList());
        ArrayNode coded = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < codes.size(); i++) {
            coded.add(different.get(i).put("code", codes.get(i)));
        }
        return coded;
    }

    private static Codes.Part part(ObjectNode part) {
        String code = part.path("nationalCode").asText();
        String name = part.path("name").path("vi").asText();
        boolean usable = CODE_CHARACTER.matcher(code).find();
        return new Codes.Part(usable ? code : name, code + " " + name);
    }
}
