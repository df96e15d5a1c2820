package vn.motcua.intake.dossier.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.motcua.intake.reference.model.ApplicantKind;
import vn.motcua.intake.reference.model.Channel;

/** What happened to a dossier while intake decides. None of its components is personal. */
public sealed interface DossierEvent {

    /** Which dossier. */
    UUID dossierId();

    /** What it was. */
    Happening what();

    /** When it happened. */
    Instant happenedAt();

    /** The standard step it is told in. */
    default int step() {
        return what().step();
    }

    /** An application was filed. */
    record DossierSubmitted(
            UUID dossierId,
            Instant submittedAt,
            ChosenCase chosen,
            Channel channel,
            ApplicantKind applicantKind,
            Offices offices,
            UUID ownerRef)
            implements DossierEvent {
        @Override
        public Happening what() {
            return Happening.DOSSIER_SUBMITTED;
        }

        @Override
        public Instant happenedAt() {
            return submittedAt;
        }
    }

    /** It was received: it has a code, a due date and a pinned version. */
    record DossierReceived(
            UUID dossierId,
            String dossierCode,
            Instant submittedAt,
            Instant receivedAt,
            Instant dueAt,
            ChosenCase chosen,
            Channel channel,
            ApplicantKind applicantKind,
            Map<String, Integer> quantities,
            List<String> groups,
            Offices offices,
            UUID ownerRef,
            UUID receivedBy)
            implements DossierEvent {
        @Override
        public Happening what() {
            return Happening.DOSSIER_RECEIVED;
        }

        @Override
        public Instant happenedAt() {
            return receivedAt;
        }
    }

    /** Reception was refused for a legal reason (Form 03). */
    record DossierRefused(
            UUID dossierId, Instant refusedAt, RefuseDossier.Reason reason, String legalGround, UUID refusedBy)
            implements DossierEvent {
        @Override
        public Happening what() {
            return Happening.DOSSIER_REFUSED;
        }

        @Override
        public Instant happenedAt() {
            return refusedAt;
        }
    }

    /** The applicant took it back before reception. */
    record DossierWithdrawn(UUID dossierId, Instant withdrawnAt) implements DossierEvent {
        @Override
        public Happening what() {
            return Happening.DOSSIER_WITHDRAWN;
        }

        @Override
        public Instant happenedAt() {
            return withdrawnAt;
        }
    }

    /** The counter asks for what is missing, before it receives anything. */
    record SupplementRequested(Supplement supplement) implements DossierEvent {
        @Override
        public UUID dossierId() {
            return supplement.dossierId();
        }

        @Override
        public Happening what() {
            return Happening.DOSSIER_SUPPLEMENT_REQUESTED;
        }

        @Override
        public Instant happenedAt() {
            return supplement.requestedAt();
        }
    }

    /** The applicant has completed it. */
    record SupplementAnswered(Supplement supplement, UUID answeredBy, Instant answeredAt) implements DossierEvent {
        @Override
        public UUID dossierId() {
            return supplement.dossierId();
        }

        @Override
        public Happening what() {
            return Happening.DOSSIER_SUPPLEMENT_ANSWERED;
        }

        @Override
        public Instant happenedAt() {
            return answeredAt;
        }

        @Override
        public int step() {
            return stepOf(supplement);
        }
    }

    /** The end of the time for an answer is near. */
    record SupplementReminded(Supplement supplement, Instant remindedAt) implements DossierEvent {
        @Override
        public UUID dossierId() {
            return supplement.dossierId();
        }

        @Override
        public Happening what() {
            return Happening.DOSSIER_SUPPLEMENT_REMINDED;
        }

        @Override
        public Instant happenedAt() {
            return remindedAt;
        }

        @Override
        public int step() {
            return stepOf(supplement);
        }
    }

    /** The time for an answer has run out. */
    record SupplementLapsed(Supplement supplement, Instant lapsedAt) implements DossierEvent {
        @Override
        public UUID dossierId() {
            return supplement.dossierId();
        }

        @Override
        public Happening what() {
            return Happening.DOSSIER_SUPPLEMENT_LAPSED;
        }

        @Override
        public Instant happenedAt() {
            return lapsedAt;
        }

        @Override
        public int step() {
            return stepOf(supplement);
        }
    }

    private static int stepOf(Supplement supplement) {
        return supplement.beforeReception()
                ? Happening.DOSSIER_SUPPLEMENT_REQUESTED.step()
                : Happening.DOSSIER_SUPPLEMENT_ANSWERED.step();
    }

    /** The applicant wants it back after reception; the workflow decides. */
    record WithdrawalRequested(UUID dossierId, Instant requestedAt) implements DossierEvent {
        @Override
        public Happening what() {
            return Happening.DOSSIER_WITHDRAWAL_REQUESTED;
        }

        @Override
        public Instant happenedAt() {
            return requestedAt;
        }
    }
}
