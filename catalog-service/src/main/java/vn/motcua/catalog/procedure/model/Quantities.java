package vn.motcua.catalog.procedure.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.refusal.InvalidRequest;

/** How many pages, copies, cases … an application is about. */
public record Quantities(Map<String, Integer> byName) {

    /** More of anything is a typing mistake; keeps money far from overflow. */
    public static final int MOST = 1_000_000;

    /**
     * Checks every quantity.
     *
     * @throws InvalidRequest naming each one that is negative or beyond {@link #MOST}
     */
    public Quantities {
        InvalidRequest refusal = new InvalidRequest();
        byName.forEach((name, amount) -> {
            if (amount < 0 || amount > MOST) {
                refusal.at("quantities." + name, "quantity", Map.of("most", MOST));
            }
        });
        refusal.throwIfAny();
        byName = Map.copyOf(byName);
    }

    /**
     * The quantity with a name.
     *
     * @param missing what to take when it is not given; null when it must be
     * @throws InvalidRequest naming the quantity when it is needed and missing
     */
    public int of(String name, @Nullable Integer missing) {
        Integer amount = byName.getOrDefault(name, missing);
        if (amount == null) {
            throw InvalidRequest.field("quantities." + name, "required");
        }
        return amount;
    }
}
