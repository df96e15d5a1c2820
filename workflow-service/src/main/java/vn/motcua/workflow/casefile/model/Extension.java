package vn.motcua.workflow.casefile.model;

import java.time.Instant;
import java.util.UUID;

/**
 * Form 04: a promised date that is put off, with an apology.
 *
 * @param no the how manieth of the case
 * @param workingDays by how much
 * @param reason why it will be late, as the applicant reads it
 * @param role in which the new date is promised
 * @param receivedAt when the dossier was received
 * @param promisedAt what was promised then
 * @param dueBefore when it was due before
 * @param dueAt the new date
 */
public record Extension(
        UUID id,
        int no,
        int workingDays,
        String reason,
        UUID by,
        String role,
        Instant at,
        Instant receivedAt,
        Instant promisedAt,
        Instant dueBefore,
        Instant dueAt)
        implements CaseForm {

    @Override
    public String form() {
        return "04";
    }
}
