package vn.motcua.intake.dossier.model;

import static vn.motcua.intake.dossier.model.DossierState.DRAFT;
import static vn.motcua.intake.dossier.model.DossierState.FILED;
import static vn.motcua.intake.dossier.model.DossierState.FINISHED;
import static vn.motcua.intake.dossier.model.DossierState.IN_PROCESS;
import static vn.motcua.intake.dossier.model.DossierState.OBLIGATION_REQUESTED;
import static vn.motcua.intake.dossier.model.DossierState.RECEIVED;
import static vn.motcua.intake.dossier.model.DossierState.REFUSED;
import static vn.motcua.intake.dossier.model.DossierState.RETURNED;
import static vn.motcua.intake.dossier.model.DossierState.STOPPED;
import static vn.motcua.intake.dossier.model.DossierState.SUPPLEMENT_REQUESTED;
import static vn.motcua.intake.dossier.model.DossierState.WITHDRAWN;
import static vn.motcua.intake.dossier.model.Happening.CASE_APPRAISED;
import static vn.motcua.intake.dossier.model.Happening.CASE_APPROVED;
import static vn.motcua.intake.dossier.model.Happening.CASE_EXTENDED;
import static vn.motcua.intake.dossier.model.Happening.CASE_OBLIGATION_REQUESTED;
import static vn.motcua.intake.dossier.model.Happening.CASE_OPENED;
import static vn.motcua.intake.dossier.model.Happening.CASE_PROCESSING_STARTED;
import static vn.motcua.intake.dossier.model.Happening.CASE_RESUMED;
import static vn.motcua.intake.dossier.model.Happening.CASE_RETURNED_TO_APPRAISER;
import static vn.motcua.intake.dossier.model.Happening.CASE_STOPPED;
import static vn.motcua.intake.dossier.model.Happening.CASE_SUPPLEMENT_REQUESTED;
import static vn.motcua.intake.dossier.model.Happening.CASE_WITHDRAWAL_REFUSED;
import static vn.motcua.intake.dossier.model.Happening.CASE_WITHDRAWN;
import static vn.motcua.intake.dossier.model.Happening.DOSSIER_RECEIVED;
import static vn.motcua.intake.dossier.model.Happening.DOSSIER_REFUSED;
import static vn.motcua.intake.dossier.model.Happening.DOSSIER_SUBMITTED;
import static vn.motcua.intake.dossier.model.Happening.DOSSIER_SUPPLEMENT_ANSWERED;
import static vn.motcua.intake.dossier.model.Happening.DOSSIER_SUPPLEMENT_LAPSED;
import static vn.motcua.intake.dossier.model.Happening.DOSSIER_SUPPLEMENT_REMINDED;
import static vn.motcua.intake.dossier.model.Happening.DOSSIER_SUPPLEMENT_REQUESTED;
import static vn.motcua.intake.dossier.model.Happening.DOSSIER_WITHDRAWAL_REQUESTED;
import static vn.motcua.intake.dossier.model.Happening.DOSSIER_WITHDRAWN;
import static vn.motcua.intake.dossier.model.Happening.RESULT_ISSUED;
import static vn.motcua.intake.dossier.model.Happening.RESULT_RETURNED;
import static vn.motcua.kit.lifecycle.Transition.move;

import vn.motcua.kit.lifecycle.TransitionTable;

/** The life of a dossier: every legal move. What stands not here is refused by name. */
public final class DossierTransitions {

    /** The table, in the order of a dossier's life. */
    public static final TransitionTable<DossierState, Happening> TABLE = TransitionTable.of(
            move(DRAFT, DOSSIER_SUBMITTED, FILED),
            // Intake decides until reception.
            move(FILED, DOSSIER_RECEIVED, RECEIVED),
            move(FILED, DOSSIER_REFUSED, REFUSED),
            move(FILED, DOSSIER_WITHDRAWN, WITHDRAWN),
            move(FILED, DOSSIER_SUPPLEMENT_REQUESTED, FILED),
            move(FILED, DOSSIER_SUPPLEMENT_ANSWERED, FILED),
            move(FILED, DOSSIER_SUPPLEMENT_REMINDED, FILED),
            move(FILED, DOSSIER_SUPPLEMENT_LAPSED, FILED),
            // From reception on the workflow decides; intake records the wish and follows.
            move(RECEIVED, DOSSIER_WITHDRAWAL_REQUESTED, RECEIVED),
            move(RECEIVED, CASE_OPENED, RECEIVED),
            move(RECEIVED, CASE_PROCESSING_STARTED, IN_PROCESS),
            move(RECEIVED, CASE_WITHDRAWN, WITHDRAWN),
            move(RECEIVED, CASE_STOPPED, STOPPED),
            move(RECEIVED, CASE_WITHDRAWAL_REFUSED, RECEIVED),
            move(IN_PROCESS, DOSSIER_WITHDRAWAL_REQUESTED, IN_PROCESS),
            move(IN_PROCESS, CASE_APPRAISED, IN_PROCESS),
            move(IN_PROCESS, CASE_RETURNED_TO_APPRAISER, IN_PROCESS),
            move(IN_PROCESS, CASE_APPROVED, IN_PROCESS),
            move(IN_PROCESS, CASE_SUPPLEMENT_REQUESTED, SUPPLEMENT_REQUESTED),
            move(IN_PROCESS, CASE_OBLIGATION_REQUESTED, OBLIGATION_REQUESTED),
            move(IN_PROCESS, CASE_EXTENDED, IN_PROCESS),
            move(IN_PROCESS, CASE_STOPPED, STOPPED),
            move(IN_PROCESS, RESULT_ISSUED, FINISHED),
            move(IN_PROCESS, CASE_WITHDRAWN, WITHDRAWN),
            move(IN_PROCESS, CASE_WITHDRAWAL_REFUSED, IN_PROCESS),
            move(SUPPLEMENT_REQUESTED, DOSSIER_WITHDRAWAL_REQUESTED, SUPPLEMENT_REQUESTED),
            move(SUPPLEMENT_REQUESTED, DOSSIER_SUPPLEMENT_ANSWERED, SUPPLEMENT_REQUESTED),
            move(SUPPLEMENT_REQUESTED, DOSSIER_SUPPLEMENT_REMINDED, SUPPLEMENT_REQUESTED),
            move(SUPPLEMENT_REQUESTED, DOSSIER_SUPPLEMENT_LAPSED, SUPPLEMENT_REQUESTED),
            // Officers' steps of other ways go on meanwhile.
            move(SUPPLEMENT_REQUESTED, CASE_APPRAISED, SUPPLEMENT_REQUESTED),
            move(SUPPLEMENT_REQUESTED, CASE_RETURNED_TO_APPRAISER, SUPPLEMENT_REQUESTED),
            move(SUPPLEMENT_REQUESTED, CASE_APPROVED, SUPPLEMENT_REQUESTED),
            move(SUPPLEMENT_REQUESTED, CASE_OBLIGATION_REQUESTED, OBLIGATION_REQUESTED),
            move(SUPPLEMENT_REQUESTED, CASE_EXTENDED, SUPPLEMENT_REQUESTED),
            move(SUPPLEMENT_REQUESTED, CASE_RESUMED, IN_PROCESS),
            move(SUPPLEMENT_REQUESTED, CASE_WITHDRAWN, WITHDRAWN),
            move(SUPPLEMENT_REQUESTED, CASE_STOPPED, STOPPED),
            move(OBLIGATION_REQUESTED, DOSSIER_WITHDRAWAL_REQUESTED, OBLIGATION_REQUESTED),
            move(OBLIGATION_REQUESTED, DOSSIER_SUPPLEMENT_ANSWERED, OBLIGATION_REQUESTED),
            move(OBLIGATION_REQUESTED, DOSSIER_SUPPLEMENT_REMINDED, OBLIGATION_REQUESTED),
            move(OBLIGATION_REQUESTED, DOSSIER_SUPPLEMENT_LAPSED, OBLIGATION_REQUESTED),
            move(OBLIGATION_REQUESTED, CASE_APPRAISED, OBLIGATION_REQUESTED),
            move(OBLIGATION_REQUESTED, CASE_RETURNED_TO_APPRAISER, OBLIGATION_REQUESTED),
            move(OBLIGATION_REQUESTED, CASE_APPROVED, OBLIGATION_REQUESTED),
            move(OBLIGATION_REQUESTED, CASE_SUPPLEMENT_REQUESTED, SUPPLEMENT_REQUESTED),
            move(OBLIGATION_REQUESTED, CASE_EXTENDED, OBLIGATION_REQUESTED),
            move(OBLIGATION_REQUESTED, CASE_RESUMED, IN_PROCESS),
            move(OBLIGATION_REQUESTED, CASE_WITHDRAWN, WITHDRAWN),
            move(OBLIGATION_REQUESTED, CASE_STOPPED, STOPPED),
            move(FINISHED, RESULT_RETURNED, RETURNED),
            move(FINISHED, CASE_WITHDRAWAL_REFUSED, FINISHED),
            move(RETURNED, CASE_WITHDRAWAL_REFUSED, RETURNED));

    private DossierTransitions() {}

    /** Whether it is a move at all; the others are only told. */
    public static boolean isMove(Happening happening) {
        return !TABLE.from(happening).isEmpty();
    }
}
