package vn.motcua.processflow;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.processflow.FlowNode.Choice;
import vn.motcua.processflow.FlowNode.End;
import vn.motcua.processflow.FlowNode.Join;
import vn.motcua.processflow.FlowNode.Task;

/**
 * What has become of a process by something that happened.
 *
 * @param marking where its tokens stand now
 * @param begun steps to do from now on, in the order of the flow
 * @param ended steps that are not to be done any more: the finished one first, then those that were dropped with it
 * @param asked choices that were reached and not answered
 * @param waiting joins at which some ways have arrived and others have not
 * @param finished the end that was reached; null while the process goes on
 */
public record Turn(
        Marking marking,
        List<Task> begun,
        List<Task> ended,
        List<Choice> asked,
        List<Join> waiting,
        @Nullable End finished) {

    public Turn {
        begun = List.copyOf(begun);
        ended = List.copyOf(ended);
        asked = List.copyOf(asked);
        waiting = List.copyOf(waiting);
    }
}
