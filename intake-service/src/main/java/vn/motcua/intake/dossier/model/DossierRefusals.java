package vn.motcua.intake.dossier.model;

import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** The ways in which a dossier says no, each by its own name. */
public final class DossierRefusals {

    private DossierRefusals() {}

    /** It has its code already; a code is given once. */
    public static final class DossierAlreadyReceived extends Refusal {
        private static final long serialVersionUID = 1L;

        public DossierAlreadyReceived() {
            super(Kind.CONFLICT, "dossier-already-received", Map.of());
        }
    }

    /** Reception was refused; the applicant files a new dossier. */
    public static final class DossierAlreadyRefused extends Refusal {
        private static final long serialVersionUID = 1L;

        public DossierAlreadyRefused() {
            super(Kind.CONFLICT, "dossier-already-refused", Map.of());
        }
    }

    /** The applicant has taken it back. */
    public static final class DossierAlreadyWithdrawn extends Refusal {
        private static final long serialVersionUID = 1L;

        public DossierAlreadyWithdrawn() {
            super(Kind.CONFLICT, "dossier-already-withdrawn", Map.of());
        }
    }

    /** A result stands; there is nothing left to withdraw. */
    public static final class ResultAlreadyIssued extends Refusal {
        private static final long serialVersionUID = 1L;

        public ResultAlreadyIssued() {
            super(Kind.CONFLICT, "result-already-issued", Map.of());
        }
    }

    /** The wish is recorded and not decided yet. */
    public static final class WithdrawalAlreadyRequested extends Refusal {
        private static final long serialVersionUID = 1L;

        public WithdrawalAlreadyRequested() {
            super(Kind.CONFLICT, "withdrawal-already-requested", Map.of());
        }
    }

    /** There is no receipt before there is a reception. */
    public static final class DossierNotReceived extends Refusal {
        private static final long serialVersionUID = 1L;

        public DossierNotReceived() {
            super(Kind.CONFLICT, "dossier-not-received", Map.of());
        }
    }

    /** The move is not in the table for another reason than those with a name of their own. */
    public static final class MoveNotAllowed extends Refusal {
        private static final long serialVersionUID = 1L;

        public MoveNotAllowed(DossierState state) {
            super(Kind.CONFLICT, "move-not-allowed", Map.of("status", state.nationalStatus()));
        }
    }

    /** The due date would lie in a year whose office hours nobody has decided yet. */
    public static final class CalendarNotApproved extends Refusal {
        private static final long serialVersionUID = 1L;

        public CalendarNotApproved(int year) {
            super(Kind.UNPROCESSABLE, "calendar-not-approved", Map.of("year", year));
        }
    }

    /** The published version grants no limit on this channel, so no date can be promised. */
    public static final class NoLimitPublished extends Refusal {
        private static final long serialVersionUID = 1L;

        public NoLimitPublished(String procedureCode) {
            super(Kind.UNPROCESSABLE, "no-limit-published", Map.of("procedure", procedureCode));
        }
    }

    /** The portal has filed its application before, under another key. */
    public static final class PortalCodeUsed extends Refusal {
        private static final long serialVersionUID = 1L;

        public PortalCodeUsed() {
            super(Kind.CONFLICT, "portal-code-used", Map.of());
        }
    }
}
