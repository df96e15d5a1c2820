package vn.motcua.feerules;

import java.util.Map;

/** How many pages, copies, cases … an application is about. */
public record Quantities(Map<String, Integer> byName) {

    /** More of anything is a typing mistake; keeps money far from overflow. */
    public static final int MOST = 1_000_000;

    /** None stated. */
    public static final Quantities NONE = new Quantities(Map.of());

    /** Keeps its own map. */
    public Quantities {
        byName = Map.copyOf(byName);
    }

    /** Whether anything may be stated so often; whether a fee may be counted by it is the fee's matter. */
    public static boolean mayBeStated(int quantity) {
        return quantity >= 0 && quantity <= MOST;
    }

    /**
     * How many there are of what a fee counts.
     *
     * @throws WrongQuantity when nobody says how many, or too few or too many
     */
    int of(FeeRule.Counted counted) {
        Integer assumed = counted.assumed();
        Integer quantity = assumed == null ? byName.get(counted.name()) : byName.getOrDefault(counted.name(), assumed);
        if (quantity == null) {
            throw new WrongQuantity(counted, true);
        }
        if (quantity < counted.least() || quantity > MOST) {
            throw new WrongQuantity(counted, false);
        }
        return quantity;
    }
}
