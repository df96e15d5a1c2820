package vn.motcua.workflow.casefile.model;

import static vn.motcua.kit.lifecycle.Transition.move;
import static vn.motcua.workflow.casefile.model.TaskAction.CANCEL;
import static vn.motcua.workflow.casefile.model.TaskAction.CLAIM;
import static vn.motcua.workflow.casefile.model.TaskAction.FINISH;
import static vn.motcua.workflow.casefile.model.TaskAction.MOVE;
import static vn.motcua.workflow.casefile.model.TaskAction.PASS_ON;
import static vn.motcua.workflow.casefile.model.TaskAction.SETTLE;
import static vn.motcua.workflow.casefile.model.TaskAction.TAKE_OVER;
import static vn.motcua.workflow.casefile.model.TaskState.CLAIMED;
import static vn.motcua.workflow.casefile.model.TaskState.ENDED;
import static vn.motcua.workflow.casefile.model.TaskState.UNCLAIMED;

import vn.motcua.kit.lifecycle.TransitionTable;

/** The life of a task. What goes on after it was moved or taken over is a task of its own. */
public final class TaskTransitions {

    /** The table, in the order of a task's life. */
    public static final TransitionTable<TaskState, TaskAction> TABLE = TransitionTable.of(
            move(UNCLAIMED, CLAIM, CLAIMED),
            move(UNCLAIMED, MOVE, ENDED),
            move(UNCLAIMED, CANCEL, ENDED),
            // What the applicant does elsewhere, nobody here is responsible for.
            move(UNCLAIMED, SETTLE, ENDED),
            // Nobody finishes what nobody is responsible for.
            move(CLAIMED, FINISH, ENDED),
            move(CLAIMED, SETTLE, ENDED),
            move(CLAIMED, MOVE, ENDED),
            move(CLAIMED, TAKE_OVER, ENDED),
            move(CLAIMED, PASS_ON, ENDED),
            move(CLAIMED, CANCEL, ENDED));

    private TaskTransitions() {}
}
