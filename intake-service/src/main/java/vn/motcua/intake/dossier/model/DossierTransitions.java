package vn.motcua.intake.dossier.model;

import static vn.motcua.intake.dossier.model.DossierAction.APPRAISED;
import static vn.motcua.intake.dossier.model.DossierAction.APPROVED;
import static vn.motcua.intake.dossier.model.DossierAction.CASE_OPENED;
import static vn.motcua.intake.dossier.model.DossierAction.CASE_WITHDRAWN;
import static vn.motcua.intake.dossier.model.DossierAction.PROCESSING_STARTED;
import static vn.motcua.intake.dossier.model.DossierAction.RECEIVE;
import static vn.motcua.intake.dossier.model.DossierAction.REFUSE;
import static vn.motcua.intake.dossier.model.DossierAction.REQUEST_WITHDRAWAL;
import static vn.motcua.intake.dossier.model.DossierAction.RESULT_ISSUED;
import static vn.motcua.intake.dossier.model.DossierAction.RESULT_RETURNED;
import static vn.motcua.intake.dossier.model.DossierAction.RETURNED_TO_APPRAISER;
import static vn.motcua.intake.dossier.model.DossierAction.SUBMIT;
import static vn.motcua.intake.dossier.model.DossierAction.WITHDRAW;
import static vn.motcua.intake.dossier.model.DossierAction.WITHDRAWAL_REFUSED;
import static vn.motcua.intake.dossier.model.DossierState.DRAFT;
import static vn.motcua.intake.dossier.model.DossierState.FILED;
import static vn.motcua.intake.dossier.model.DossierState.FINISHED;
import static vn.motcua.intake.dossier.model.DossierState.IN_PROCESS;
import static vn.motcua.intake.dossier.model.DossierState.RECEIVED;
import static vn.motcua.intake.dossier.model.DossierState.REFUSED;
import static vn.motcua.intake.dossier.model.DossierState.RETURNED;
import static vn.motcua.intake.dossier.model.DossierState.WITHDRAWN;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The life of a dossier: every legal move. What stands not here is refused by name. */
public final class DossierTransitions {

    /** One legal move. */
    public record Transition(DossierState from, DossierAction action, DossierState to) {}

    private record Move(DossierState from, DossierAction action) {}

    private static final List<Transition> ALL = List.of(
            move(DRAFT, SUBMIT, FILED),
            // Intake decides until reception.
            move(FILED, RECEIVE, RECEIVED),
            move(FILED, REFUSE, REFUSED),
            move(FILED, WITHDRAW, WITHDRAWN),
            // From reception on the workflow decides; intake records the wish and follows.
            move(RECEIVED, REQUEST_WITHDRAWAL, RECEIVED),
            move(RECEIVED, CASE_OPENED, RECEIVED),
            move(RECEIVED, PROCESSING_STARTED, IN_PROCESS),
            move(RECEIVED, CASE_WITHDRAWN, WITHDRAWN),
            move(RECEIVED, WITHDRAWAL_REFUSED, RECEIVED),
            move(IN_PROCESS, REQUEST_WITHDRAWAL, IN_PROCESS),
            move(IN_PROCESS, APPRAISED, IN_PROCESS),
            move(IN_PROCESS, RETURNED_TO_APPRAISER, IN_PROCESS),
            move(IN_PROCESS, APPROVED, IN_PROCESS),
            move(IN_PROCESS, RESULT_ISSUED, FINISHED),
            move(IN_PROCESS, CASE_WITHDRAWN, WITHDRAWN),
            move(IN_PROCESS, WITHDRAWAL_REFUSED, IN_PROCESS),
            move(FINISHED, RESULT_RETURNED, RETURNED),
            move(FINISHED, WITHDRAWAL_REFUSED, FINISHED),
            move(RETURNED, WITHDRAWAL_REFUSED, RETURNED));

    private static final Map<Move, DossierState> TABLE =
            ALL.stream().collect(Collectors.toUnmodifiableMap(one -> new Move(one.from, one.action), Transition::to));

    private static final Map<String, DossierAction> BY_EVENT = List.of(DossierAction.values()).stream()
            .collect(Collectors.toUnmodifiableMap(DossierAction::eventType, Function.identity()));

    private DossierTransitions() {}

    private static Transition move(DossierState from, DossierAction action, DossierState to) {
        return new Transition(from, action, to);
    }

    /** Every legal move, in the order of a dossier's life. */
    public static List<Transition> all() {
        return ALL;
    }

    /** Where a move leads; empty when it is illegal. */
    public static Optional<DossierState> next(DossierState from, DossierAction action) {
        return Optional.ofNullable(TABLE.get(new Move(from, action)));
    }

    /** The action that an event tells of; empty for events that do not move a dossier. */
    public static Optional<DossierAction> actionOf(String eventType) {
        return Optional.ofNullable(BY_EVENT.get(eventType));
    }
}
