package vn.motcua.workflow.task;

import java.util.List;
import java.util.function.ToLongFunction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How much is open.
 *
 * @param all of the caller's units and roles
 * @param mine what the caller is responsible for
 * @param free what nobody is responsible for
 * @param nearlyDue whose step is nearly due
 * @param overdue whose step is overdue
 * @param steps the same, step by step
 */
@Schema(
        name = "TaskCounts",
        examples = "{\"all\":7,\"mine\":2,\"free\":4,\"nearlyDue\":1,\"overdue\":0,\"steps\":"
                + "[{\"step\":\"APPRAISE\",\"all\":7,\"mine\":2,\"free\":4,\"nearlyDue\":1,\"overdue\":0}]}")
record TaskCountsView(long all, long mine, long free, long nearlyDue, long overdue, List<StepCountLine> steps) {

    /** The same of one step. */
    @Schema(name = "StepCount")
    record StepCountLine(String step, long all, long mine, long free, long nearlyDue, long overdue) {
        static StepCountLine of(Tasks.StepCount count) {
            return new StepCountLine(
                    count.step(), count.all(), count.mine(), count.free(), count.nearlyDue(), count.overdue());
        }
    }

    static TaskCountsView of(List<Tasks.StepCount> steps) {
        return new TaskCountsView(
                sum(steps, Tasks.StepCount::all),
                sum(steps, Tasks.StepCount::mine),
                sum(steps, Tasks.StepCount::free),
                sum(steps, Tasks.StepCount::nearlyDue),
                sum(steps, Tasks.StepCount::overdue),
                steps.stream().map(StepCountLine::of).toList());
    }

    private static long sum(List<Tasks.StepCount> steps, ToLongFunction<Tasks.StepCount> what) {
        return steps.stream().mapToLong(what).sum();
    }
}
