package vn.motcua.catalog.bulk.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The tiers of a fee as people read them: {@code 1-2: 2000; 3-: 1000} is 2,000 VND for each of the first two, 1,000 from the third. */
record FeeTiers() implements CellFormat {

    /** From, to, price. One unit may stand alone; a dash of any length will do. */
    private static final Pattern TIER =
            Pattern.compile("\\s*([0-9]{1,9})\\s*(?:([-\u2013\u2014])\\s*([0-9]{1,9})?)?\\s*:\\s*([0-9., ]+?)\\s*");

    /** Far beyond what people write; in a text without end the pattern would look for its blanks again and again. */
    private static final int LONGEST = 200;

    @Override
    public JsonNode read(Cell cell) throws WrongCell {
        ArrayNode tiers = JsonNodeFactory.instance.arrayNode();
        int next = 1;
        for (String text : cell.text().split("[;\n]", -1)) {
            Matcher tier = TIER.matcher(text.length() > LONGEST ? "" : text);
            if (next == Integer.MAX_VALUE || !tier.matches() || Integer.parseInt(tier.group(1)) != next) {
                throw new WrongCell("fee-tiers");
            }
            int last = last(tier);
            if (last < next) {
                throw new WrongCell("fee-tiers");
            }
            ObjectNode read = tiers.addObject();
            if (last < Integer.MAX_VALUE) {
                read.put("upTo", last);
            }
            read.set("amount", WholeNumber.node(WholeNumber.typed(tier.group(4))));
            next = last == Integer.MAX_VALUE ? last : last + 1;
        }
        return tiers;
    }

    /** The largest number where the tier is open. */
    private static int last(Matcher tier) {
        if (tier.group(2) == null) {
            return Integer.parseInt(tier.group(1));
        }
        return tier.group(3) == null ? Integer.MAX_VALUE : Integer.parseInt(tier.group(3));
    }

    @Override
    public @Nullable Object write(JsonNode value) {
        List<String> tiers = new ArrayList<>();
        int next = 1;
        for (JsonNode tier : value) {
            int upTo = tier.path("upTo").asInt(0);
            tiers.add(next + "-" + (upTo == 0 ? "" : upTo) + ": "
                    + tier.path("amount").asText());
            next = upTo + 1;
        }
        return tiers.isEmpty() ? null : String.join("; ", tiers);
    }
}
