package vn.motcua.processflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Collects what is wrong, each at its place in the process. */
final class Findings {

    private final List<Finding> found = new ArrayList<>();

    void add(String field, String rule) {
        add(field, rule, Map.of());
    }

    void add(String field, String rule, Map<String, Object> arguments) {
        found.add(new Finding(field, rule, arguments));
    }

    void atNode(int node, String rule) {
        add(place(node), rule);
    }

    void atNode(int node, String rule, Map<String, Object> arguments) {
        add(place(node), rule, arguments);
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<Finding> all() {
        return List.copyOf(found);
    }

    static String place(int node) {
        return "flow.nodes[" + node + "]";
    }

    static String placeOfLink(int link) {
        return "flow.links[" + link + "]";
    }
}
