package vn.motcua.catalog.procedure.model.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.motcua.kit.refusal.Refusal.FieldError;

/** Collects what is wrong, each at its place in the process. */
final class Findings {

    private final List<FieldError> found = new ArrayList<>();

    void add(String field, String rule) {
        add(field, rule, Map.of());
    }

    void add(String field, String rule, Map<String, Object> arguments) {
        found.add(new FieldError(field, rule, arguments));
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

    List<FieldError> all() {
        return List.copyOf(found);
    }

    static String place(int node) {
        return "flow.nodes[" + node + "]";
    }

    static String placeOfLink(int link) {
        return "flow.links[" + link + "]";
    }
}
