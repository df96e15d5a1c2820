package vn.motcua.feerules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the terms of a fee out of a published procedure version, whatever read the JSON: one reader, so that filing and bill mean the same fee. */
public final class PublishedFee {

    private final Map<String, ?> fields;

    private PublishedFee(Map<String, ?> fields) {
        this.fields = fields;
    }

    /**
     * The terms of a fee.
     *
     * @param fee its object in {@code cases[].fees}; what it holds beside the terms is left out
     * @throws IllegalArgumentException when it is not what the contract promises
     */
    public static FeeTerms read(Map<String, ?> fee) {
        PublishedFee read = new PublishedFee(fee);
        return new FeeTerms(
                Set.copyOf(read.texts("channels")),
                rule(read.object("rule")),
                read.objects("localRules").stream()
                        .map(local ->
                                new FeeTerms.LocalRule(Set.copyOf(local.texts("units")), rule(local.object("rule"))))
                        .toList(),
                read.reliefs(),
                CollectAt.valueOf(read.text("collectAt")),
                Boolean.TRUE.equals(fee.get("refundable")));
    }

    /** Whoever is exempt is let off all of it; the reductions came later and stand beside. */
    private List<Relief> reliefs() {
        List<Relief> reliefs = new ArrayList<>();
        texts("exemptGroups").forEach(group -> reliefs.add(new Relief(group, Relief.WHOLLY)));
        objects("reductions")
                .forEach(one -> reliefs.add(new Relief(one.text("group"), Math.toIntExact(one.number("percent")))));
        return reliefs;
    }

    private static FeeRule rule(PublishedFee rule) {
        return switch (rule.text("type")) {
            case "FLAT" -> new FeeRule.Flat(rule.number("amount"));
            case "PER_UNIT" ->
                new FeeRule.PerUnit(rule.text("quantity"), rule.number("amount"), rule.count("defaultQuantity"));
            case "TIERED" ->
                new FeeRule.Tiered(
                        rule.text("quantity"),
                        rule.objects("tiers").stream()
                                .map(tier -> new FeeRule.Tier(tier.count("upTo"), tier.number("amount")))
                                .toList(),
                        rule.fields.get("capPerCopy") == null ? null : (Long) rule.number("capPerCopy"),
                        rule.fields.get("copies") == null ? null : rule.text("copies"));
            default -> throw new IllegalArgumentException("unknown fee rule " + rule.text("type"));
        };
    }

    private String text(String name) {
        if (fields.get(name) instanceof String text) {
            return text;
        }
        throw lacks(name);
    }

    private long number(String name) {
        Object value = fields.get(name);
        if (value instanceof Integer || value instanceof Long) {
            return ((Number) value).longValue();
        }
        throw lacks(name);
    }

    private @Nullable Integer count(String name) {
        return fields.get(name) == null ? null : (Integer) Math.toIntExact(number(name));
    }

    private PublishedFee object(String name) {
        return object(fields.get(name), name);
    }

    private List<PublishedFee> objects(String name) {
        return list(name).stream().map(one -> object(one, name)).toList();
    }

    private List<String> texts(String name) {
        return list(name).stream().map(String.class::cast).toList();
    }

    private Collection<?> list(String name) {
        return switch (fields.get(name)) {
            case null -> List.of();
            case Collection<?> list -> list;
            default -> throw lacks(name);
        };
    }

    @SuppressWarnings("unchecked")
    private static PublishedFee object(@Nullable Object value, String name) {
        if (value instanceof Map<?, ?> map) {
            return new PublishedFee((Map<String, ?>) map);
        }
        throw lacks(name);
    }

    private static IllegalArgumentException lacks(String name) {
        return new IllegalArgumentException("a published fee lacks " + name);
    }
}
