package vn.motcua.workflow.reference;

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
            @Nullable List<PublishedFee> fees,
            PublishedProcess process) {
        PinnedCase pinned() {
            boolean feeAtReturn = fees != null && fees.stream().anyMatch(fee -> fee.collectAt() == PaymentPoint.RETURN);
            return new PinnedCase(
                    new PinnedProcess(process.whole(), feeAtReturn),
                    new PinnedProcess(process.stages(), feeAtReturn),
                    limits.stream().map(PublishedLimit::toModel).toList());
        }
    }

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
