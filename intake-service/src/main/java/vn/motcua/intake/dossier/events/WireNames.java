package vn.motcua.intake.dossier.events;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.motcua.intake.dossier.model.Happening;

/** How the events are called on the wire; in the timeline they stand under the same names. */
public final class WireNames {

    private static final Map<String, Happening> BY_TYPE =
            Arrays.stream(Happening.values()).collect(Collectors.toUnmodifiableMap(WireNames::of, Function.identity()));

    private WireNames() {}

    /** The type of the event that tells it. */
    public static String of(Happening happening) {
        return switch (happening) {
            case DOSSIER_SUBMITTED -> "vn.motcua.dossier.submitted.v1";
            case DOSSIER_RECEIVED -> "vn.motcua.dossier.received.v1";
            case DOSSIER_REFUSED -> "vn.motcua.dossier.refused.v1";
            case DOSSIER_WITHDRAWN -> "vn.motcua.dossier.withdrawn.v1";
            case DOSSIER_WITHDRAWAL_REQUESTED -> "vn.motcua.dossier.withdrawal-requested.v1";
            case CASE_OPENED -> "vn.motcua.case.opened.v1";
            case CASE_PROCESSING_STARTED -> "vn.motcua.case.processing-started.v1";
            case CASE_APPRAISED -> "vn.motcua.case.appraised.v1";
            case CASE_RETURNED_TO_APPRAISER -> "vn.motcua.case.returned-to-appraiser.v1";
            case CASE_APPROVED -> "vn.motcua.case.approved.v1";
            case CASE_WITHDRAWN -> "vn.motcua.case.withdrawn.v1";
            case CASE_WITHDRAWAL_REFUSED -> "vn.motcua.case.withdrawal-refused.v1";
            case CASE_OVERDUE -> "vn.motcua.case.overdue.v1";
            case RESULT_ISSUED -> "vn.motcua.result.issued.v1";
            case RESULT_RETURNED -> "vn.motcua.result.returned.v1";
            case FEE_RAISED -> "vn.motcua.fee.raised.v1";
            case FEE_EXEMPTED -> "vn.motcua.fee.exempted.v1";
            case FEE_SETTLED -> "vn.motcua.fee.settled.v1";
            case FEE_CANCELLED -> "vn.motcua.fee.cancelled.v1";
            case FEE_REFUND_REQUESTED -> "vn.motcua.fee.refund-requested.v1";
            case FEE_REFUNDED -> "vn.motcua.fee.refunded.v1";
            case PAYMENT_SUSPENDED -> "vn.motcua.payment.suspended.v1";
        };
    }

    /** What an event of this type tells; empty for types of a later release. */
    public static Optional<Happening> find(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }
}
