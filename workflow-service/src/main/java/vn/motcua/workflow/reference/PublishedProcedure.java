package vn.motcua.workflow.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.processflow.PaymentPoint;
import vn.motcua.workflow.process.model.PinnedProcess;
import vn.motcua.workingtime.Limit;

/** The catalogue's published procedure version, with only the fields this service reads. */
public record PublishedProcedure(
        String code,
        int version,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        List<PublishedCase> cases) {

    record PublishedCase(
            String code,
            List<PublishedLimit> limits,
            @Nullable List<PublishedDocument> documents,
            @Nullable PublishedForm form,
            @Nullable List<PublishedFee> fees,
            PublishedProcess process) {
        PinnedCase pinned() {
            boolean feeAtReturn = fees != null && fees.stream().anyMatch(fee -> fee.collectAt() == PaymentPoint.RETURN);
            return new PinnedCase(
                    new PinnedProcess(process.whole(), process.extensionRule(), feeAtReturn),
                    new PinnedProcess(process.stages(), process.extensionRule(), feeAtReturn),
                    limits.stream().map(PublishedLimit::toModel).toList(),
                    Askable.of(documents, form == null ? null : form.schema()));
        }
    }

    /** Of a paper only what it is asked for by. */
    record PublishedDocument(String code) {}

    /** Of a form only which answers it has. */
    record PublishedForm(@Nullable JsonNode schema) {}

    /** Of a fee only when it falls due: what it comes to is payment's. */
    record PublishedFee(@Nullable PaymentPoint collectAt) {}

    record PublishedLimit(
            @Nullable Set<String> channels,
            int amount,
            Limit.Unit unit,
            Limit.@Nullable DayCounting dayCounting,
            @Nullable LocalTime cutOff) {
        PinnedCase.ChannelLimit toModel() {
            return new PinnedCase.ChannelLimit(
                    channels == null ? Set.of() : channels,
                    new Limit(amount, unit, dayCounting == null ? Limit.DayCounting.CIVIL_CODE : dayCounting, cutOff));
        }
    }

    /** Its cases by code. */
    public Map<String, PinnedCase> pinnedCases() {
        return cases.stream().collect(Collectors.toMap(PublishedCase::code, PublishedCase::pinned));
    }
}
