package vn.motcua.workflow.task;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An open task in an officer's list.
 *
 * @param step code of the step
 * @param kind what is done in it
 * @param role whose work it is
 * @param assignee the one person responsible; absent while nobody has claimed it
 * @param dueAt when the step is due; the list is in this order
 * @param attention of the step: nearly due or overdue
 * @param dossierDueAt what was promised to the applicant
 * @param assigneeName what colleagues call that person, as far as the catalogue says it
 * @param transferTo the unit that is asked to take it; the assignee stays responsible until it confirms
 * @param transferConfirmBy until when that unit has to answer
 */
@Schema(
        name = "Task",
        examples = "{\"dossierId\":\"0190f3c2-7d1e-7a64-8a57-3c8e0d3d2f10\",\"dossierCode\":\"H26.30.01-261008-0975\","
                + "\"procedureCode\":\"1.004222\",\"unit\":\"H26.30.01\",\"step\":\"APPRAISE\",\"kind\":\"APPRAISAL\","
                + "\"role\":\"appraiser\",\"openedAt\":\"2026-10-08T09:10:00+07:00\",\"dueAt\":\"2026-10-14T10:22:00+07:00\","
                + "\"dossierDueAt\":\"2026-10-19T17:00:00+07:00\"}")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TaskLine(
        UUID dossierId,
        String dossierCode,
        String procedureCode,
        String unit,
        String step,
        String kind,
        String role,
        @Nullable UUID assignee,
        @Nullable String assigneeName,
        @Nullable Instant claimedAt,
        Instant openedAt,
        Instant dueAt,
        @Nullable String attention,
        Instant dossierDueAt,
        @Nullable String transferTo,
        @Nullable Instant transferConfirmBy) {

    List<String> place() {
        return List.of(dueAt.toString(), dossierId.toString());
    }
}
