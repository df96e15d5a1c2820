package vn.motcua.local.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The units of the sample that decide, each with its people: twelve communes, the departments and the city behind one service centre. */
final class Offices {

    private static final int COMMUNES = 12;
    private static final String CENTRE = "H26.01";

    private static final List<List<String>> OF_THE_CITY = List.of(
            List.of("H26.11", "justice"),
            List.of("H26.12", "construction"),
            List.of("H26.13", "environment"),
            List.of("H26.14", "finance"),
            List.of("H26.15", "police"),
            List.of("H26", "city"));

    /** All of them, communes and city's offices in turn. */
    static final List<Office> ALL = inTurn();

    private Offices() {}

    /**
     * A unit and its people.
     *
     * @param unit who decides
     * @param receivedAt who receives
     */
    record Office(String unit, String receivedAt, String reception, String appraiser, String approver, String clerk) {

        /** Whether it decides on procedures of the city's level. */
        boolean isOfTheCity() {
            return receivedAt.equals(CENTRE);
        }

        Stream<String> people() {
            return Stream.of(reception, appraiser, approver, clerk);
        }
    }

    private static List<Office> inTurn() {
        List<Office> all = new ArrayList<>();
        for (int commune = 1; commune <= COMMUNES; commune++) {
            String suffix = commune == 1 ? "" : "-" + commune;
            String unit = String.format(Locale.ROOT, "H26.30.%02d", commune);
            all.add(office(unit, unit, "reception" + suffix, suffix));
            if (commune > 2 && commune - 3 < OF_THE_CITY.size()) {
                List<String> of = OF_THE_CITY.get(commune - 3);
                all.add(office(of.getFirst(), CENTRE, "reception-centre", "-" + of.getLast()));
            }
        }
        return List.copyOf(all);
    }

    private static Office office(String unit, String receivedAt, String reception, String suffix) {
        return new Office(unit, receivedAt, reception, "appraiser" + suffix, "approver" + suffix, "clerk" + suffix);
    }
}
