package vn.motcua.catalog.bulk.laythutuc;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The documents of a case, from {@code GIAYTO}. Whether one can be left out the source does not say. */
final class Papers {

    private static final Pattern COUNT = Pattern.compile("\\d{1,3}(?:\\.0)?");
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

    private Papers() {}

    /** Writes {@code documents}, when there are any. */
    static void read(List<Place> papers, ObjectNode one) {
        CodedParts parts = new CodedParts("GT");
        for (Place paper : papers) {
            ObjectNode document = JsonNodeFactory.instance.objectNode();
            if (parts.add(paper.at("MAGIAYTO"), paper.at("TENGIAYTO"), document)) {
                counts(paper, document);
                template(paper, document);
            }
        }
        ArrayNode documents = parts.coded();
        if (!documents.isEmpty()) {
            one.set("documents", documents);
        }
    }

    /** Where only one of the two is filled in, nothing of the other is wanted. */
    private static void counts(Place paper, ObjectNode document) {
        Place originals = paper.at("SOBANCHINH");
        Place copies = paper.at("SOBANSAO");
        if (originals.isEmpty() && copies.isEmpty()) {
            return;
        }
        count(originals, "originals", document);
        count(copies, "copies", document);
    }

    private static void count(Place place, String field, ObjectNode document) {
        Integer count = place.isEmpty() ? Integer.valueOf(0) : count(place.text());
        if (count == null) {
            place.leaveOut("paper-count");
        } else {
            document.put(field, count);
        }
    }

    private static @Nullable Integer count(@Nullable String text) {
        return text != null && COUNT.matcher(text).matches() ? Integer.valueOf(text.replace(".0", "")) : null;
    }

    private static void template(Place paper, ObjectNode document) {
        ObjectNode template = JsonNodeFactory.instance.objectNode();
        String name = paper.at("TENMAUDON").text();
        if (name != null) {
            template.put("name", name);
        }
        String address = paper.at("URL").text();
        if (address != null && ADDRESS.matcher(address).matches()) {
            template.put("url", address);
        } else if (address != null) {
            paper.at("URL").leaveOut("template-address");
        }
        if (!template.isEmpty()) {
            document.set("template", template);
        }
    }
}
