package vn.motcua.intake.dossier.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import vn.motcua.intake.dossier.model.DossierEvent.DossierReceived;
import vn.motcua.intake.dossier.model.DossierEvent.DossierRefused;
import vn.motcua.intake.dossier.model.DossierEvent.DossierWithdrawn;
import vn.motcua.intake.dossier.model.DossierEvent.WithdrawalRequested;
import vn.motcua.intake.reference.model.ApplicantKind;
import vn.motcua.intake.reference.model.Channel;
import vn.motcua.intake.reference.model.Unit;
import vn.motcua.kit.lifecycle.IllegalMove;
import vn.motcua.kit.refusal.Refusal;

/**
 * A filed dossier, as far as decisions need it. It changes nothing itself: each method decides and answers what happened, or refuses.
 *
 * @param withdrawalPending whether a wish to withdraw waits for the workflow
 * @param supplementOpen whether the applicant was asked for something and has not answered
 */
public record Dossier(
        UUID id,
        DossierState state,
        boolean withdrawalPending,
        boolean supplementOpen,
        UUID ownerRef,
        ChosenCase chosen,
        Channel channel,
        ApplicantKind applicantKind,
        Map<String, Integer> quantities,
        Concessions groups,
        Offices offices,
        Instant submittedAt) {

    /** The dossier in the offices that do the work of its own today: an office may have closed since it was filed. */
    public Dossier inOffice(Map<String, Unit> units, LocalDate today) {
        return new Dossier(
                id,
                state,
                withdrawalPending,
                supplementOpen,
                ownerRef,
                chosen,
                channel,
                applicantKind,
                quantities,
                groups,
                offices.now(code -> Unit.inOffice(code, units, today)),
                submittedAt);
    }

    /** Refuses, by name, a move that the table does not know. */
    public void require(Happening action) {
        if (!DossierTransitions.TABLE.allows(state, action)) {
            throw refusal(action);
        }
    }

    private void requireOther(UUID officer) {
        if (officer.equals(ownerRef)) {
            throw new OwnApplication();
        }
    }

    private Refusal refusal(Happening action) {
        return switch (state) {
            case RECEIVED, IN_PROCESS, SUPPLEMENT_REQUESTED, OBLIGATION_REQUESTED -> new DossierAlreadyReceived();
            case REFUSED -> new DossierAlreadyRefused();
            case WITHDRAWN -> new DossierAlreadyWithdrawn();
            case FINISHED, RETURNED -> new ResultAlreadyIssued();
            case DRAFT, FILED, STOPPED -> new IllegalMove(state, action);
        };
    }

    /**
     * Receives it.
     *
     * @param code its code for ever
     * @param version the version pinned for its whole way
     * @param dueAt the promised date
     */
    public DossierReceived receive(String code, int version, Instant dueAt, UUID receivedBy, Instant now) {
        requireOther(receivedBy);
        require(Happening.DOSSIER_RECEIVED);
        if (supplementOpen) {
            throw new SupplementNotAnswered();
        }
        if (!groups.undecided().isEmpty()) {
            throw new GroupsUndecided(groups.undecided());
        }
        return new DossierReceived(
                id,
                code,
                submittedAt,
                now,
                dueAt,
                chosen.of(version),
                channel,
                applicantKind,
                quantities,
                groups.confirmed(),
                offices,
                ownerRef,
                receivedBy);
    }

    /** Confirms or rejects a group that the applicant states; once it is received its bill stands. */
    public Concessions decide(DecideOnGroup command, UUID decidedBy, Instant now) {
        requireOther(decidedBy);
        require(Happening.DOSSIER_RECEIVED);
        return groups.decided(command, now);
    }

    /** Refuses to receive it, for a legal reason. */
    public DossierRefused refuse(RefuseDossier command, UUID refusedBy, Instant now) {
        requireOther(refusedBy);
        require(Happening.DOSSIER_REFUSED);
        return new DossierRefused(id, now, command.reason(), command.legalGround(), refusedBy);
    }

    /**
     * Asks for what is missing before it is received.
     *
     * @param asked how often that was done before
     */
    public DossierEvent.SupplementRequested ask(Supplement supplement, long asked) {
        requireOther(supplement.requestedBy());
        require(Happening.DOSSIER_SUPPLEMENT_REQUESTED);
        if (asked > 0) {
            throw new SupplementAskedBefore();
        }
        return new DossierEvent.SupplementRequested(supplement);
    }

    /** Completes it: in time, and not while its applicant wants it back. */
    public DossierEvent.SupplementAnswered answer(Supplement supplement, UUID answeredBy, Instant now) {
        supplement.requireOpen(now);
        require(Happening.DOSSIER_SUPPLEMENT_ANSWERED);
        if (withdrawalPending) {
            throw new WithdrawalAlreadyRequested();
        }
        return new DossierEvent.SupplementAnswered(supplement, answeredBy, now);
    }

    /** Takes it back: at once before reception, as a recorded wish afterwards. */
    public DossierEvent withdraw(Instant now) {
        if (state == DossierState.FILED) {
            return new DossierWithdrawn(id, now);
        }
        require(Happening.DOSSIER_WITHDRAWAL_REQUESTED);
        if (withdrawalPending) {
            throw new WithdrawalAlreadyRequested();
        }
        return new WithdrawalRequested(id, now);
    }
}
