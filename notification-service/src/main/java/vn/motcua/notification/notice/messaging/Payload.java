package vn.motcua.notification.notice.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What we read of the events of others: only the fields that are used here. */
final class Payload {

    private Payload() {}

    record Submitted(Instant submittedAt, String receivingUnit, String competentUnit) {
        Submitted {
            require(submittedAt, receivingUnit, competentUnit);
        }
    }

    record Received(String dossierCode, Instant receivedAt, Instant dueAt, String receivingUnit, String competentUnit) {
        Received {
            require(dossierCode, receivedAt, dueAt, receivingUnit, competentUnit);
        }
    }

    record Refused(Instant refusedAt, String reason) {
        Refused {
            require(refusedAt, reason);
        }
    }

    record Withdrawn(Instant withdrawnAt) {
        Withdrawn {
            require(withdrawnAt);
        }
    }

    record Provided(@Nullable String name, @Nullable String email, String language) {
        Provided {
            require(language);
        }
    }

    record Settled(Long amount, Instant settledAt) {
        Settled {
            require(amount, settledAt);
        }
    }

    record Issued(String dossierCode, Instant issuedAt) {
        Issued {
            require(dossierCode, issuedAt);
        }
    }

    record Returned(String dossierCode, String deliveredBy, Instant returnedAt) {
        Returned {
            require(dossierCode, deliveredBy, returnedAt);
        }
    }

    record WithdrawalRefused(Instant refusedAt) {
        WithdrawalRefused {
            require(refusedAt);
        }
    }

    /** A payload without a promised field is broken; JSON alone would let it pass. */
    private static void require(@Nullable Object... fields) {
        for (Object field : fields) {
            if (field == null) {
                throw new IllegalArgumentException("a promised field is missing");
            }
        }
    }
}
