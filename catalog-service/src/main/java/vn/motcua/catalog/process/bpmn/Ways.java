package vn.motcua.catalog.process.bpmn;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.model.bpmn.GatewayDirection;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** The ways between the steps of a document, as its links have them. */
final class Ways {

    static final String SOURCE = "sourceRef";
    static final String TARGET = "targetRef";

    private final Map<String, Integer> in = new HashMap<>();
    private final Map<String, Integer> out = new HashMap<>();

    void count(SequenceFlow link) {
        out.merge(end(link, SOURCE), 1, Integer::sum);
        in.merge(end(link, TARGET), 1, Integer::sum);
    }

    /** What a link names, whether it is a step or anything else: the library knows steps only. */
    static String end(SequenceFlow link, String attribute) {
        return Objects.requireNonNullElse(link.getAttributeValue(attribute), "");
    }

    /** As the document says, or as the drawing shows. */
    boolean diverge(Gateway gateway) {
        return switch (gateway.getGatewayDirection()) {
            case Diverging -> true;
            case Converging -> false;
            case null, default -> out.getOrDefault(gateway.getId(), 0) > 1;
        };
    }

    /** Joins and splits at once: two nodes in one symbol. */
    boolean areMixed(Gateway gateway) {
        return gateway.getGatewayDirection() != GatewayDirection.Diverging
                && gateway.getGatewayDirection() != GatewayDirection.Converging
                && in.getOrDefault(gateway.getId(), 0) > 1
                && out.getOrDefault(gateway.getId(), 0) > 1;
    }
}
