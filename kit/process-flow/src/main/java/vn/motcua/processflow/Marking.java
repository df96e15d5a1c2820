package vn.motcua.processflow;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Where the tokens of a running process stand: on a step that is being done, on a choice that nobody has answered yet, on the end, or at a join,
 * having come by one of its ways. A place never holds two tokens.
 *
 * @param places in the order of their codes; a step, a choice or an end by its code, an arrival as {@code JOIN<WAY}
 */
public record Marking(List<String> places) {

    /** Nothing is under way: before the start, and after the course was broken off. */
    public static final Marking NONE = new Marking(List.of());

    private static final String ARRIVED_FROM = "<";

    public Marking {
        places = List.copyOf(new TreeSet<>(places));
    }

    /** One token. */
    public static Marking at(String code) {
        return new Marking(List.of(code));
    }

    /** Reads what {@link #text} wrote. */
    public static Marking of(String text) {
        return text.isEmpty() ? NONE : new Marking(List.of(text.split(" ")));
    }

    /** All of it in one line, for keeping: equal markings have equal texts, and codes hold neither blanks nor the sign of an arrival. */
    public String text() {
        return String.join(" ", places);
    }

    /** Whether a token stands on a node. */
    public boolean has(String code) {
        return places.contains(code);
    }

    Marking with(Collection<String> more) {
        SortedSet<String> all = new TreeSet<>(places);
        all.addAll(more);
        return new Marking(List.copyOf(all));
    }

    Marking without(Collection<String> fewer) {
        return new Marking(
                places.stream().filter(place -> !fewer.contains(place)).toList());
    }

    static String arrival(String join, String way) {
        return join + ARRIVED_FROM + way;
    }

    /** The node on which the token of a place stands. */
    static String node(String place) {
        int arrived = place.indexOf(ARRIVED_FROM);
        return arrived < 0 ? place : place.substring(0, arrived);
    }

    /** The node from which a token arrived at its join; itself for all others. */
    static String cameBy(String place) {
        return place.substring(place.indexOf(ARRIVED_FROM) + 1);
    }

    static boolean isArrival(String place) {
        return place.contains(ARRIVED_FROM);
    }
}
