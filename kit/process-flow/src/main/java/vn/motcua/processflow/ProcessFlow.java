package vn.motcua.processflow;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The whole graph of a process, in the order in which it was written. */
public record ProcessFlow(List<FlowNode> nodes, List<FlowLink> links) {

    /** The most nodes that people can still read, and the most that are drawn and checked. */
    public static final int MOST_NODES = 200;

    /** The most links. */
    public static final int MOST_LINKS = 400;

    public ProcessFlow {
        nodes = List.copyOf(nodes);
        links = List.copyOf(links);
    }

    /** When fees are collected on the way; the one at reception is a stage, for processing waits for it. */
    public Set<PaymentPoint> laterPaymentPoints() {
        return nodes.stream()
                .filter(node -> node instanceof FlowNode.Task task && task.kind() == TaskKind.PAYMENT)
                .map(node -> ((FlowNode.Task) node).collected())
                .filter(point -> point != PaymentPoint.RECEPTION)
                .collect(Collectors.toSet());
    }
}
