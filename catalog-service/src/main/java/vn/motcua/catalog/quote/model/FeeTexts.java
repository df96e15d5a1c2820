package vn.motcua.catalog.quote.model;

import java.util.Locale;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import vn.motcua.catalog.procedure.model.Fee;
import vn.motcua.feerules.Charge;
import vn.motcua.feerules.FeeRule;
import vn.motcua.feerules.Quantities;
import vn.motcua.feerules.Relief;
import vn.motcua.processflow.Text;

/** Sentences that let anybody check an amount. */
final class FeeTexts {

    private static final Map<String, Text> QUANTITIES = Map.of(
            "pages", new Text("trang", "pages"),
            "copies", new Text("bản", "copies"),
            "cases", new Text("trường hợp", "cases"),
            "persons", new Text("người", "persons"));

    private static final Map<String, Text> GROUPS = Map.ofEntries(
            Map.entry("CHILD", new Text("trẻ em", "children")),
            Map.entry("ELDERLY", new Text("người cao tuổi", "elderly people")),
            Map.entry("DISABLED", new Text("người khuyết tật", "people with disabilities")),
            Map.entry("POOR_HOUSEHOLD", new Text("hộ nghèo", "poor households")),
            Map.entry("NEAR_POOR_HOUSEHOLD", new Text("hộ cận nghèo", "near-poor households")),
            Map.entry("MERIT", new Text("người có công với cách mạng", "people of merit")),
            Map.entry("REMOTE_AREA", new Text("người ở vùng đặc biệt khó khăn", "people in remote areas")),
            Map.entry("STEP_PARENT", new Text("cha dượng, mẹ kế nhận con riêng", "step-parents")),
            Map.entry("RELATIVE_ADOPTER", new Text("cô, cậu, dì, chú, bác ruột nhận cháu", "adopting relatives")),
            Map.entry(
                    "SPECIAL_NEEDS_CHILD",
                    new Text("nhận trẻ em có nhu cầu đặc biệt", "adoption of a child with special needs")));

    private FeeTexts() {}

    /** How the amount came about, what a group is let off and, when it is set locally, by whom. */
    static Text explain(Fee fee, FeeRule rule, Charge charge, Quantities quantities) {
        Relief relief = charge.relief();
        return relief == null
                ? local(fee, explain(rule, quantities))
                : relief.isExemption()
                        ? exempt(relief.group())
                        : reduced(local(fee, explain(rule, quantities)), relief, charge.amount());
    }

    private static Text exempt(String group) {
        Text name = GROUPS.getOrDefault(group, new Text(group, group));
        return new Text(
                "Được miễn theo đối tượng: " + name.vi() + " (" + group + ")",
                "Exempt as a member of the group: " + name.en() + " (" + group + ")");
    }

    private static Text reduced(Text text, Relief relief, long amount) {
        Text name = GROUPS.getOrDefault(relief.group(), new Text(relief.group(), relief.group()));
        return new Text(
                text.vi() + "; giảm " + relief.percent() + "% theo đối tượng: " + name.vi() + " (" + relief.group()
                        + "), còn " + dong(amount),
                text.en() + "; reduced by " + relief.percent() + "% for the group: " + name.en() + " (" + relief.group()
                        + "), leaving " + vnd(amount));
    }

    private static Text local(Fee fee, Text text) {
        Fee.Authority setBy = fee.setBy();
        return setBy == null
                ? text
                : new Text(
                        text.vi() + "; mức do " + setBy.unit() + " quy định tại "
                                + setBy.decision().number(),
                        text.en() + "; set by " + setBy.unit() + " in "
                                + setBy.decision().number());
    }

    private static Text explain(FeeRule rule, Quantities quantities) {
        return switch (rule) {
            case FeeRule.Flat flat ->
                new Text("Mức thu " + dong(flat.amount()) + " một hồ sơ", vnd(flat.amount()) + " a dossier");
            case FeeRule.PerUnit perUnit -> perUnit(perUnit, quantities);
            case FeeRule.Tiered tiered -> tiered(tiered, quantities);
        };
    }

    private static Text perUnit(FeeRule.PerUnit rule, Quantities quantities) {
        int units = rule.unitsOf(quantities);
        Text name = name(rule.quantity());
        return new Text(
                units + " " + name.vi() + " × " + dong(rule.amount()),
                units + " " + name.en() + " × " + vnd(rule.amount()));
    }

    private static Text tiered(FeeRule.Tiered rule, Quantities quantities) {
        Text name = name(rule.quantity());
        int units = rule.unitsOf(quantities);
        boolean capped = rule.perCopy(quantities) < rule.uncapped(quantities);
        int copies = rule.copiesOf(quantities);
        long perCopy = rule.perCopy(quantities);
        String vi = units + " " + name.vi() + ": " + sum(rule, quantities, FeeTexts::dong) + " = "
                + dong(rule.uncapped(quantities)) + (capped ? ", tối đa " + dong(perCopy) : "") + " một bản; " + copies
                + " bản: " + dong(rule.amountFor(quantities));
        String en = units + " " + name.en() + ": " + sum(rule, quantities, FeeTexts::vnd) + " = "
                + vnd(rule.uncapped(quantities)) + (capped ? ", at most " + vnd(perCopy) : "") + " a copy; " + copies
                + " copies: " + vnd(rule.amountFor(quantities));
        return new Text(vi, en);
    }

    private static String sum(FeeRule.Tiered rule, Quantities quantities, LongFunction<String> money) {
        String sum = rule.shares(quantities).stream()
                .map(share -> share.units() + " × " + money.apply(share.price()))
                .collect(Collectors.joining(" + "));
        return sum.isEmpty() ? "0" : sum;
    }

    private static Text name(String quantity) {
        return QUANTITIES.getOrDefault(quantity, new Text(quantity, quantity));
    }

    private static String dong(long amount) {
        return String.format(Locale.ROOT, "%,d", amount).replace(',', '.') + " đồng";
    }

    private static String vnd(long amount) {
        return String.format(Locale.ROOT, "%,d", amount) + " VND";
    }
}
