package vn.motcua.processflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.processflow.ProcessDefinition.Kind;
import vn.motcua.processflow.ProcessDefinition.Step;

/** A process of stages only, drawn as a straight line, and such a line read back. */
public final class StagesAsFlow {

    private static final Map<Kind, Text> NAMES = Map.of(
            Kind.PAYMENT, new Text("Nộp phí, lệ phí", "Pay the fee"),
            Kind.APPRAISAL, new Text("Thẩm định hồ sơ", "Appraise the dossier"),
            Kind.APPROVAL, new Text("Phê duyệt", "Approve"),
            Kind.ISSUE, new Text("Ban hành kết quả", "Issue the result"),
            Kind.HAND_OVER, new Text("Trả kết quả", "Hand over the result"));

    private StagesAsFlow() {}

    /** The line. */
    public static ProcessFlow flowOf(List<Step> steps) {
        Set<String> codes = steps.stream().map(Step::code).collect(Collectors.toSet());
        String start = unlike(codes, "START");
        String end = unlike(codes, "END");
        List<FlowNode> nodes = new ArrayList<>();
        nodes.add(new FlowNode.Start(start, new Text("Tiếp nhận hồ sơ", "Dossier received")));
        for (Step step : steps) {
            nodes.add(new FlowNode.Task(
                    step.code(),
                    NAMES.get(step.kind()),
                    TaskKind.valueOf(step.kind().name()),
                    step.role(),
                    step.share(),
                    null,
                    null,
                    null,
                    null,
                    null));
        }
        nodes.add(new FlowNode.End(end, new Text("Đã trả kết quả", "Result returned"), FlowNode.Outcome.RESULT));
        List<FlowLink> links = new ArrayList<>();
        for (int i = 1; i < nodes.size(); i++) {
            links.add(new FlowLink(nodes.get(i - 1).code(), nodes.get(i).code(), null, null, null));
        }
        return new ProcessFlow(nodes, links);
    }

    /** The stages of a line; empty when somebody made more of it than stages can say. */
    public static Optional<List<Step>> stagesOf(ProcessFlow flow) {
        List<Step> steps = new ArrayList<>();
        for (FlowNode node : flow.nodes()) {
            if (node instanceof FlowNode.Task task && isStage(task)) {
                steps.add(new Step(task.code(), Kind.valueOf(String.valueOf(task.kind())), task.role(), task.share()));
            }
        }
        return flowOf(steps).equals(flow) ? Optional.of(List.copyOf(steps)) : Optional.empty();
    }

    private static boolean isStage(FlowNode.Task task) {
        TaskKind kind = task.kind();
        return kind != null && kind.name().equals(kind.stage().name());
    }

    private static String unlike(Set<String> codes, String wish) {
        return codes.contains(wish) ? unlike(codes, wish + "_") : wish;
    }
}
