package vn.motcua.workflow.casefile.model;

import static vn.motcua.workflow.casefile.model.CaseAction.APPRAISE;
import static vn.motcua.workflow.casefile.model.CaseAction.APPROVE;
import static vn.motcua.workflow.casefile.model.CaseAction.CLAIM;
import static vn.motcua.workflow.casefile.model.CaseAction.HAND_OVER_RESULT;
import static vn.motcua.workflow.casefile.model.CaseAction.ISSUE_RESULT;
import static vn.motcua.workflow.casefile.model.CaseAction.SEND_BACK;
import static vn.motcua.workflow.casefile.model.CaseAction.START;
import static vn.motcua.workflow.casefile.model.CaseAction.WITHDRAW;
import static vn.motcua.workflow.casefile.model.CaseState.APPRAISAL;
import static vn.motcua.workflow.casefile.model.CaseState.APPROVAL;
import static vn.motcua.workflow.casefile.model.CaseState.AWAITING_PAYMENT;
import static vn.motcua.workflow.casefile.model.CaseState.HAND_OVER;
import static vn.motcua.workflow.casefile.model.CaseState.ISSUE;
import static vn.motcua.workflow.casefile.model.CaseState.RETURNED;
import static vn.motcua.workflow.casefile.model.CaseState.WITHDRAWN;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The single truth of a case's life: every legal (state, action) → state. What does not stand here is refused by name. */
public final class CaseTransitions {

    private static final List<Transition> TABLE = List.of(
            move(AWAITING_PAYMENT, START, APPRAISAL),
            move(AWAITING_PAYMENT, WITHDRAW, WITHDRAWN),
            //
            move(APPRAISAL, CLAIM, APPRAISAL),
            move(APPRAISAL, APPRAISE, APPROVAL),
            move(APPRAISAL, WITHDRAW, WITHDRAWN),
            //
            move(APPROVAL, CLAIM, APPROVAL),
            move(APPROVAL, SEND_BACK, APPRAISAL),
            move(APPROVAL, APPROVE, ISSUE),
            move(APPROVAL, WITHDRAW, WITHDRAWN),
            //
            move(ISSUE, CLAIM, ISSUE),
            move(ISSUE, ISSUE_RESULT, HAND_OVER),
            move(ISSUE, WITHDRAW, WITHDRAWN),
            //
            move(HAND_OVER, CLAIM, HAND_OVER),
            move(HAND_OVER, HAND_OVER_RESULT, RETURNED));

    private static final Map<CaseState, Map<CaseAction, CaseState>> BY_STATE = new EnumMap<>(CaseState.class);

    static {
        TABLE.forEach(row -> BY_STATE.computeIfAbsent(row.from(), state -> new EnumMap<>(CaseAction.class))
                .put(row.action(), row.to()));
    }

    private CaseTransitions() {}

    /** One row of the table. */
    public record Transition(CaseState from, CaseAction action, CaseState to) {}

    private static Transition move(CaseState from, CaseAction action, CaseState to) {
        return new Transition(from, action, to);
    }

    /** The whole table, in the order of a case's life. */
    public static List<Transition> all() {
        return TABLE;
    }

    /** Whether an action is possible in a state. */
    public static boolean allow(CaseState from, CaseAction action) {
        return BY_STATE.getOrDefault(from, Map.of()).containsKey(action);
    }

    /**
     * The state after an action.
     *
     * @throws IllegalMove when the table does not have it
     */
    public static CaseState next(CaseState from, CaseAction action) {
        CaseState to = BY_STATE.getOrDefault(from, Map.of()).get(action);
        if (to == null) {
            throw new IllegalMove(from, action);
        }
        return to;
    }
}
