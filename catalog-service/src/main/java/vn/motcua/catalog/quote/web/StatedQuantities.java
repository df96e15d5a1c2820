package vn.motcua.catalog.quote.web;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.feerules.Quantities;
import vn.motcua.kit.refusal.InvalidRequest;

/** Reads how many pages, copies, cases … somebody states. */
public final class StatedQuantities {

    private StatedQuantities() {}

    /** What is stated; notes each quantity that is empty, negative or beyond {@link Quantities#MOST}. */
    public static Quantities read(@Nullable Map<String, @Nullable Integer> stated, InvalidRequest refusal) {
        Map<String, Integer> byName = new HashMap<>();
        (stated == null ? Map.<String, @Nullable Integer>of() : stated).forEach((name, quantity) -> {
            if (quantity == null) {
                refusal.at("quantities." + name, "required", Map.of());
            } else if (Quantities.mayBeStated(quantity)) {
                byName.put(name, quantity);
            } else {
                refusal.at("quantities." + name, "quantity", Map.of("most", Quantities.MOST));
            }
        });
        return new Quantities(byName);
    }
}
