package vn.motcua.intake.dossier.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.BrokenContract;
import vn.motcua.eventing.Payloads;
import vn.motcua.eventing.ReceivedEvent;
import vn.motcua.eventing.Subscription;
import vn.motcua.intake.dossier.application.Report;
import vn.motcua.intake.dossier.model.Fees;

/** Translates what workflow and payment publish into what intake takes from it. */
public final class ReportsOfOthers {

    private static final String CASE_TOPIC = "workflow.case-events";
    private static final String FEE_TOPIC = "payment.fee-events";

    private static final String PREFIX = "vn.motcua.";
    private static final String RESULT_ISSUED = PREFIX + "result.issued.v1";
    private static final String RESULT_RETURNED = PREFIX + "result.returned.v1";
    private static final String OVERDUE = PREFIX + "case.overdue.v1";
    private static final String FEE_RAISED = PREFIX + "fee.raised.v1";
    private static final String FEE_EXEMPTED = PREFIX + "fee.exempted.v1";
    private static final String FEE_SETTLED = PREFIX + "fee.settled.v1";
    private static final String FEE_CANCELLED = PREFIX + "fee.cancelled.v1";
    private static final String FEE_REFUND_REQUESTED = PREFIX + "fee.refund-requested.v1";
    private static final String FEE_REFUNDED = PREFIX + "fee.refunded.v1";
    private static final String PAYMENT_SUSPENDED = PREFIX + "payment.suspended.v1";

    private static final Set<String> CASE_TYPES = Set.of(
            PREFIX + "case.opened.v1",
            PREFIX + "case.processing-started.v1",
            PREFIX + "case.appraised.v1",
            PREFIX + "case.returned-to-appraiser.v1",
            PREFIX + "case.approved.v1",
            PREFIX + "case.withdrawn.v1",
            PREFIX + "case.withdrawal-refused.v1",
            OVERDUE,
            RESULT_ISSUED,
            RESULT_RETURNED);

    private static final Set<String> FEE_TYPES = Set.of(
            FEE_RAISED,
            FEE_EXEMPTED,
            FEE_SETTLED,
            FEE_CANCELLED,
            FEE_REFUND_REQUESTED,
            FEE_REFUNDED,
            PAYMENT_SUSPENDED);

    private static final String MONEY_BACK_BECAUSE_WITHDRAWN = "WITHDRAWN";
    private static final String WHOLE_DOSSIER = "DOSSIER";

    private ReportsOfOthers() {}

    private record AnyCase(UUID dossierId) {}

    private record Overdue(UUID dossierId, String level) {}

    private record Issued(UUID dossierId, String resultCode, String outcome) {}

    private record Returned(UUID dossierId, String deliveredBy) {}

    private record Raised(UUID dossierId, UUID feeId, long amount, String currency, Fees.CollectAt collectAt) {}

    private record Moved(
            UUID dossierId, UUID feeId, @Nullable String reason) {}

    /** Where the reports come from; every event counts, so none may be missed. */
    public static List<Subscription> subscriptions() {
        return List.of(
                Subscription.strict(CASE_TOPIC, CASE_TYPES.toArray(String[]::new)),
                Subscription.strict(FEE_TOPIC, FEE_TYPES.toArray(String[]::new)));
    }

    /** Whether an event is a report about a dossier. */
    public static boolean isReport(ReceivedEvent event) {
        return CASE_TYPES.contains(event.type()) || FEE_TYPES.contains(event.type());
    }

    /**
     * The report; empty when the applicant has nothing to learn from it.
     *
     * @throws BrokenContract when the payload is not what the contract promises
     */
    public static Optional<Report> read(ReceivedEvent event) {
        Instant at = event.time();
        return switch (event.type()) {
            case OVERDUE -> {
                Overdue overdue = Payloads.read(event, Overdue.class);
                yield WHOLE_DOSSIER.equals(overdue.level())
                        ? Optional.of(new Report.CaseMoved(about(event, overdue.dossierId()), event.type(), at))
                        : Optional.empty();
            }
            case RESULT_ISSUED -> {
                Issued issued = Payloads.read(event, Issued.class);
                yield Optional.of(new Report.ResultIssued(
                        about(event, issued.dossierId()),
                        event.type(),
                        at,
                        given(event, issued.resultCode()),
                        given(event, issued.outcome())));
            }
            case RESULT_RETURNED -> {
                Returned returned = Payloads.read(event, Returned.class);
                yield Optional.of(new Report.ResultReturned(
                        about(event, returned.dossierId()), event.type(), at, given(event, returned.deliveredBy())));
            }
            case FEE_RAISED -> {
                Raised raised = Payloads.read(event, Raised.class);
                Fees.Fee fee = new Fees.Fee(
                        given(event, raised.feeId()),
                        raised.amount(),
                        given(event, raised.currency()),
                        raised.collectAt(),
                        Fees.State.DUE,
                        at);
                yield Optional.of(new Report.FeeRaised(about(event, raised.dossierId()), event.type(), fee));
            }
            case FEE_EXEMPTED ->
                Optional.of(new Report.FeeExempted(
                        about(event, Payloads.read(event, AnyCase.class).dossierId()), event.type(), at));
            case FEE_SETTLED -> Optional.of(moved(event, Fees.State.SETTLED));
            case FEE_CANCELLED -> Optional.of(moved(event, Fees.State.CANCELLED));
            case FEE_REFUNDED -> Optional.of(movedBack(event, Fees.State.REFUNDED));
            case FEE_REFUND_REQUESTED -> Optional.of(movedBack(event, Fees.State.REFUND_REQUESTED));
            default ->
                Optional.of(new Report.CaseMoved(
                        about(event, Payloads.read(event, AnyCase.class).dossierId()), event.type(), at));
        };
    }

    private static Report moved(ReceivedEvent event, Fees.State state) {
        Moved moved = Payloads.read(event, Moved.class);
        return new Report.FeeMoved(
                about(event, moved.dossierId()), event.type(), event.time(), given(event, moved.feeId()), state);
    }

    /** Money paid twice or too late goes back, but the fee itself stays settled. */
    private static Report movedBack(ReceivedEvent event, Fees.State state) {
        Moved moved = Payloads.read(event, Moved.class);
        boolean surplus = moved.reason() != null && !MONEY_BACK_BECAUSE_WITHDRAWN.equals(moved.reason());
        return surplus
                ? new Report.SurplusMoved(about(event, moved.dossierId()), event.type(), event.time())
                : moved(event, state);
    }

    private static UUID about(ReceivedEvent event, @Nullable UUID dossierId) {
        UUID given = given(event, dossierId);
        if (!given.toString().equals(event.subject())) {
            throw new BrokenContract(event.type(), new IllegalArgumentException("subject and dossierId differ"));
        }
        return given;
    }

    private static <T> T given(ReceivedEvent event, @Nullable T value) {
        if (value == null) {
            throw new BrokenContract(event.type(), new IllegalArgumentException("a promised field is missing"));
        }
        return value;
    }
}
