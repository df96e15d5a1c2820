package vn.motcua.workflow.task;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An open task that another unit is asked to take.
 *
 * @param fromUnit whose work it still is
 * @param toUnit who is asked
 * @param confirmBy until when the receiver has to answer
 * @param assignee who is responsible until then
 */
@Schema(
        name = "Transfer",
        examples =
                "{\"dossierId\":\"0190f3c2-7d1e-7a64-8a57-3c8e0d3d2f10\",\"dossierCode\":\"H26.30.01-261008-0975\","
                        + "\"procedureCode\":\"1.004222\",\"step\":\"APPRAISE\",\"kind\":\"APPRAISAL\",\"role\":\"appraiser\","
                        + "\"fromUnit\":\"H26.30.01\",\"toUnit\":\"H26.30.02\",\"askedBy\":\"00000000-0000-4000-8000-000000000012\","
                        + "\"askedAt\":\"2026-10-08T09:10:00+07:00\",\"confirmBy\":\"2026-10-08T17:00:00+07:00\","
                        + "\"reason\":\"Thửa đất thuộc địa bàn của đơn vị bạn.\",\"assignee\":\"00000000-0000-4000-8000-000000000012\"}")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TransferLine(
        UUID dossierId,
        String dossierCode,
        String procedureCode,
        String step,
        String kind,
        String role,
        String fromUnit,
        String toUnit,
        UUID askedBy,
        @Nullable String askedByName,
        Instant askedAt,
        Instant confirmBy,
        String reason,
        @Nullable UUID assignee,
        @Nullable String assigneeName) {

    List<String> place() {
        return List.of(confirmBy.toString(), dossierId.toString());
    }
}
