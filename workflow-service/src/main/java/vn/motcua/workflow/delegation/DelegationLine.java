package vn.motcua.workflow.delegation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who stands in for whom.
 *
 * @param from the first day
 * @param until the last one
 * @param endedAt when it was ended before its time
 */
@Schema(
        name = "Delegation",
        examples = "{\"delegationId\":\"0190f3c2-7d1e-7a64-8a57-3c8e0d3d2f11\",\"unit\":\"H26.30.01\","
                + "\"officer\":\"00000000-0000-4000-8000-000000000011\",\"deputy\":\"00000000-0000-4000-8000-000000000012\","
                + "\"from\":\"2026-12-07\",\"until\":\"2026-12-11\",\"madeAt\":\"2026-12-04T16:10:00+07:00\"}")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DelegationLine(
        UUID delegationId,
        String unit,
        UUID officer,
        @Nullable String officerName,
        UUID deputy,
        @Nullable String deputyName,
        LocalDate from,
        LocalDate until,
        Instant madeAt,
        @Nullable Instant endedAt) {

    static DelegationLine of(Delegation made) {
        Delegation.Terms terms = made.terms();
        return new DelegationLine(
                terms.id(),
                terms.unit(),
                terms.officer(),
                null,
                terms.deputy(),
                null,
                terms.from(),
                terms.until(),
                made.madeAt(),
                made.endedAt());
    }

    List<String> place() {
        return List.of(until.toString(), delegationId.toString());
    }
}
