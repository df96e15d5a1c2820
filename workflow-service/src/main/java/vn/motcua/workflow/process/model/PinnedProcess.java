package vn.motcua.workflow.process.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.processflow.Answers;
import vn.motcua.processflow.Course;
import vn.motcua.processflow.FlowNode.Choice;
import vn.motcua.processflow.FlowNode.Task;
import vn.motcua.processflow.Happened;
import vn.motcua.processflow.Marking;
import vn.motcua.processflow.PaymentPoint;
import vn.motcua.processflow.ProcessFlow;
import vn.motcua.processflow.TaskKind;
import vn.motcua.processflow.Turn;

/**
 * The published process that a case runs, as this service runs it: work begins only when the fee due at reception is settled, so its payment never
 * holds a token up, nor does one of a fee that is settled already; and whoever decides signs with the same deed, where the signature is theirs and comes next.
 */
public final class PinnedProcess {

    private final Course course;
    private final boolean feeAtReturn;
    private final Set<PaymentPoint> cleared;

    /** The process of a flow, with no fee but those that its payments collect. */
    public PinnedProcess(ProcessFlow flow) {
        this(flow, false);
    }

    /**
     * The process of a flow.
     *
     * @param feeAtReturn whether the procedure has a fee at return, whether or not the flow draws its payment
     */
    public PinnedProcess(ProcessFlow flow, boolean feeAtReturn) {
        this(Course.of(flow), feeAtReturn, Set.of());
    }

    private PinnedProcess(Course course, boolean feeAtReturn, Set<PaymentPoint> cleared) {
        this.course = course;
        this.feeAtReturn = feeAtReturn;
        this.cleared = cleared;
    }

    /** The same for a case that owes nothing any more at these points: their payments hold no token up. */
    public PinnedProcess cleared(Set<PaymentPoint> points) {
        return new PinnedProcess(course, feeAtReturn, Set.copyOf(points));
    }

    /** Whether nothing is owed any more at a point. */
    public boolean isCleared(PaymentPoint point) {
        return cleared.contains(point);
    }

    /** Whether a fee may fall due after reception, so that it must be known what is cleared. */
    public boolean collectsLater() {
        return feeAtReturn || tasks().anyMatch(task -> task.kind() == TaskKind.PAYMENT && !task.precedesAllWork());
    }

    /** Whether a fee falls due with the result although the flow draws no payment for it: then it is waited for before the result is handed over. */
    public boolean owesWithTheResult() {
        return feeAtReturn
                && !isCleared(PaymentPoint.RETURN)
                && tasks().noneMatch(
                                task -> task.kind() == TaskKind.PAYMENT && task.collected() == PaymentPoint.RETURN);
    }

    /**
     * A step of the process.
     *
     * @param turn what has become of the process
     * @param also codes of the steps that were done by the same deed
     */
    public record Done(Turn turn, List<String> also) {}

    /** The flow. */
    public ProcessFlow flow() {
        return course.flow();
    }

    /** What it means. */
    public Course course() {
        return course;
    }

    /** Whether processing waits until the fee due at reception is settled. */
    public boolean startsWithPayment() {
        return tasks().anyMatch(Task::precedesAllWork);
    }

    /** Where a case stands that waits for its fee. */
    public Marking waiting() {
        return course.start().marking();
    }

    /** Work begins. */
    public Turn start() {
        return paid(course.start());
    }

    /** What comes of something that happened. */
    public Turn after(Marking marking, Happened happened) {
        return paid(course.after(marking, happened));
    }

    /** A step was done, and with it the signature that comes next. */
    public Done finishedAndSigned(Marking marking, Task task, Answers answers) {
        Turn turn = after(marking, new Happened.Finished(task.code(), answers));
        Task sign = turn.begun().size() == 1 ? turn.begun().getFirst() : null;
        if (sign == null || sign.kind() != TaskKind.SIGNING || !isForTheSame(task, sign)) {
            return new Done(turn, List.of());
        }
        Turn signed = after(turn.marking(), new Happened.Finished(sign.code(), Answers.NONE));
        return signed.asked().isEmpty()
                ? new Done(with(signed, signed.begun(), turn.ended()), List.of(sign.code()))
                : new Done(turn, List.of());
    }

    private static boolean isForTheSame(Task task, Task next) {
        return String.valueOf(task.role()).equals(String.valueOf(next.role()))
                && String.valueOf(task.unit()).equals(String.valueOf(next.unit()));
    }

    private Turn paid(Turn turn) {
        Optional<Task> payment =
                turn.begun().stream().filter(this::holdsNothingUp).findFirst();
        if (payment.isEmpty()) {
            return turn;
        }
        Turn next = course.after(
                turn.marking(), new Happened.Finished(payment.orElseThrow().code(), Answers.NONE));
        List<Task> begun = new ArrayList<>(turn.begun());
        begun.remove(payment.orElseThrow());
        begun.addAll(next.begun());
        return paid(with(next, begun, turn.ended()));
    }

    private boolean holdsNothingUp(Task task) {
        return task.precedesAllWork() || (task.kind() == TaskKind.PAYMENT && isCleared(task.collected()));
    }

    private static Turn with(Turn turn, List<Task> begun, List<Task> ended) {
        return new Turn(turn.marking(), begun, ended, turn.asked(), turn.waiting(), turn.finished());
    }

    /** The steps to do at a marking. */
    public List<Task> open(Marking marking) {
        return course.open(marking);
    }

    /** A step by its code. */
    public @Nullable Task task(String code) {
        return tasks().filter(task -> task.code().equals(code)).findFirst().orElse(null);
    }

    /** All its steps, in the order of the flow. */
    public Stream<Task> tasks() {
        return flow().nodes().stream().filter(Task.class::isInstance).map(Task.class::cast);
    }

    /** The choices that whoever does a step is asked for, besides what the deed says. */
    public List<Choice> choicesAfter(String task) {
        return course.choicesAfter(task);
    }
}
