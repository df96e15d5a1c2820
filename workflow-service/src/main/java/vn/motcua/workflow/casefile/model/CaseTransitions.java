package vn.motcua.workflow.casefile.model;

import static vn.motcua.kit.lifecycle.Transition.move;
import static vn.motcua.workflow.casefile.model.CaseLife.AWAITING_PAYMENT;
import static vn.motcua.workflow.casefile.model.CaseLife.FINISHED;
import static vn.motcua.workflow.casefile.model.CaseLife.IN_PROCESS;
import static vn.motcua.workflow.casefile.model.CaseLife.PAUSED;
import static vn.motcua.workflow.casefile.model.CaseLife.RETURNED;
import static vn.motcua.workflow.casefile.model.CaseLife.STOPPED;
import static vn.motcua.workflow.casefile.model.CaseLife.WITHDRAWN;
import static vn.motcua.workflow.casefile.model.LifeAction.FINISH;
import static vn.motcua.workflow.casefile.model.LifeAction.PAUSE;
import static vn.motcua.workflow.casefile.model.LifeAction.RESUME;
import static vn.motcua.workflow.casefile.model.LifeAction.RETURN;
import static vn.motcua.workflow.casefile.model.LifeAction.START;
import static vn.motcua.workflow.casefile.model.LifeAction.STOP;
import static vn.motcua.workflow.casefile.model.LifeAction.WITHDRAW;
import static vn.motcua.workflow.casefile.model.LifeAction.WORK;

import vn.motcua.kit.lifecycle.IllegalMove;
import vn.motcua.kit.lifecycle.TransitionTable;

/** The single truth of a case's coarse life: every legal (life, action) → life. Which steps there are to do is the flow's to say. */
public final class CaseTransitions {

    /** The table, in the order of a case's life. */
    public static final TransitionTable<CaseLife, LifeAction> TABLE = TransitionTable.of(
            move(AWAITING_PAYMENT, START, IN_PROCESS),
            move(AWAITING_PAYMENT, PAUSE, PAUSED),
            move(AWAITING_PAYMENT, STOP, STOPPED),
            move(AWAITING_PAYMENT, WITHDRAW, WITHDRAWN),
            //
            move(IN_PROCESS, WORK, IN_PROCESS),
            move(IN_PROCESS, PAUSE, PAUSED),
            move(IN_PROCESS, FINISH, FINISHED),
            move(IN_PROCESS, RETURN, RETURNED),
            move(IN_PROCESS, STOP, STOPPED),
            move(IN_PROCESS, WITHDRAW, WITHDRAWN),
            //
            move(PAUSED, WORK, PAUSED),
            move(PAUSED, RESUME, IN_PROCESS),
            move(PAUSED, RETURN, RETURNED),
            move(PAUSED, STOP, STOPPED),
            move(PAUSED, WITHDRAW, WITHDRAWN),
            //
            move(FINISHED, WORK, FINISHED),
            move(FINISHED, RETURN, RETURNED),
            move(FINISHED, STOP, STOPPED));

    private CaseTransitions() {}

    /**
     * The life that work leads to.
     *
     * @throws IllegalMove where no action leads there from here
     */
    static CaseLife moved(CaseLife from, CaseLife to) {
        LifeAction action =
                switch (to) {
                    case AWAITING_PAYMENT -> WORK;
                    case IN_PROCESS -> from == AWAITING_PAYMENT ? START : from == PAUSED ? RESUME : WORK;
                    case PAUSED -> from == PAUSED ? WORK : PAUSE;
                    case FINISHED -> from == FINISHED ? WORK : FINISH;
                    case RETURNED -> RETURN;
                    case STOPPED -> STOP;
                    case WITHDRAWN -> WITHDRAW;
                };
        return TABLE.next(from, action);
    }
}
