package vn.motcua.catalog.procedure.model;

import static vn.motcua.catalog.procedure.model.VersionAction.APPROVE;
import static vn.motcua.catalog.procedure.model.VersionAction.DISCARD;
import static vn.motcua.catalog.procedure.model.VersionAction.EDIT;
import static vn.motcua.catalog.procedure.model.VersionAction.END;
import static vn.motcua.catalog.procedure.model.VersionAction.PROPOSE;
import static vn.motcua.catalog.procedure.model.VersionAction.RETURN;
import static vn.motcua.catalog.procedure.model.VersionAction.REVOKE;
import static vn.motcua.catalog.procedure.model.VersionAction.SET_LAST_DAY;
import static vn.motcua.catalog.procedure.model.VersionAction.SUPERSEDE;
import static vn.motcua.catalog.procedure.model.VersionAction.TAKE_EFFECT;
import static vn.motcua.catalog.procedure.model.VersionState.ABOLISHED;
import static vn.motcua.catalog.procedure.model.VersionState.APPROVED;
import static vn.motcua.catalog.procedure.model.VersionState.DISCARDED;
import static vn.motcua.catalog.procedure.model.VersionState.DRAFT;
import static vn.motcua.catalog.procedure.model.VersionState.EFFECTIVE;
import static vn.motcua.catalog.procedure.model.VersionState.PROPOSED;
import static vn.motcua.catalog.procedure.model.VersionState.SUPERSEDED;
import static vn.motcua.kit.lifecycle.Transition.move;

import vn.motcua.kit.lifecycle.TransitionTable;

/** The life of a version: every legal move. What stands not here is refused by name. */
public final class VersionTransitions {

    /** The table, in the order of a version's life. */
    public static final TransitionTable<VersionState, VersionAction> TABLE = TransitionTable.of(
            move(DRAFT, EDIT, DRAFT),
            move(DRAFT, PROPOSE, PROPOSED),
            move(DRAFT, DISCARD, DISCARDED),
            // The approver is another person.
            move(PROPOSED, RETURN, DRAFT),
            move(PROPOSED, APPROVE, APPROVED),
            // From here on the version is public and its content never changes; only its last day can.
            move(APPROVED, SET_LAST_DAY, APPROVED),
            move(APPROVED, REVOKE, ABOLISHED),
            move(APPROVED, TAKE_EFFECT, EFFECTIVE),
            move(EFFECTIVE, SET_LAST_DAY, EFFECTIVE),
            move(EFFECTIVE, SUPERSEDE, SUPERSEDED),
            move(EFFECTIVE, END, ABOLISHED),
            // A version that begins the day after was published late.
            move(ABOLISHED, SUPERSEDE, SUPERSEDED));

    private VersionTransitions() {}
}
