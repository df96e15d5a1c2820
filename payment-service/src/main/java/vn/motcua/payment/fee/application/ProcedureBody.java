package vn.motcua.payment.fee.application;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.feerules.PublishedFee;
import vn.motcua.payment.fee.model.FeeSchedule;

/** The part of a published procedure version that says what is to be paid. */
record ProcedureBody(@Nullable List<CaseBody> cases) {

    record CaseBody(
            String code,
            @Nullable List<Map<String, Object>> fees,
            @Nullable ProcessBody process) {
        FeeSchedule schedule() {
            boolean paymentPoint = process != null
                    && orEmpty(process.steps()).stream().anyMatch(step -> "PAYMENT".equals(step.kind()));
            return new FeeSchedule(
                    paymentPoint, orEmpty(fees).stream().map(PublishedFee::read).toList());
        }
    }

    record ProcessBody(@Nullable List<StepBody> steps) {}

    record StepBody(String kind) {}

    /** By case. */
    Map<String, FeeSchedule> schedules() {
        return orEmpty(cases).stream().collect(Collectors.toMap(CaseBody::code, CaseBody::schedule));
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
