package vn.motcua.intake.dossier.model;

import static vn.motcua.intake.dossier.model.Concession.Action.CONFIRM;
import static vn.motcua.intake.dossier.model.Concession.Action.REJECT;
import static vn.motcua.intake.dossier.model.Concession.State.CONFIRMED;
import static vn.motcua.intake.dossier.model.Concession.State.REJECTED;
import static vn.motcua.intake.dossier.model.Concession.State.STATED;
import static vn.motcua.kit.lifecycle.Transition.move;

import vn.motcua.intake.dossier.model.Concession.Action;
import vn.motcua.intake.dossier.model.Concession.State;
import vn.motcua.kit.lifecycle.TransitionTable;

/** The life of a stated group: until reception the officer may think again, afterwards the bill stands. */
public final class ConcessionTransitions {

    /** The table. */
    public static final TransitionTable<State, Action> TABLE = TransitionTable.of(
            move(STATED, CONFIRM, CONFIRMED),
            move(STATED, REJECT, REJECTED),
            move(CONFIRMED, REJECT, REJECTED),
            move(REJECTED, CONFIRM, CONFIRMED));

    private ConcessionTransitions() {}
}
