package vn.motcua.workflow.casefile.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.NewEvent;
import vn.motcua.processflow.PaymentPoint;
import vn.motcua.processflow.SupplementRule;
import vn.motcua.workflow.casefile.model.CaseEvent;
import vn.motcua.workflow.casefile.model.Delivery;
import vn.motcua.workflow.casefile.model.Proposal;
import vn.motcua.workflow.casefile.model.Requirement;
import vn.motcua.workflow.casefile.model.Stop;
import vn.motcua.workflow.casefile.model.StopCause;
import vn.motcua.workflow.casefile.model.SupplementRequest;
import vn.motcua.workflow.casefile.model.Verdict;
import vn.motcua.workflow.casefile.persistence.CaseAtHand;

/** What this service tells others, in the words of the event contracts. Names never leave; free texts only where an officer wrote them for the applicant. */
public final class CaseMessages {

    private static final String TOPIC = "workflow.case-events";
    private static final String SOURCE = "/workflow-service";

    private CaseMessages() {}

    private record Opened(
            UUID dossierId,
            String dossierCode,
            Instant openedAt,
            String procedureCode,
            int procedureVersion,
            String unit,
            Instant dueAt,
            boolean awaitsPayment) {}

    private record ProcessingStarted(UUID dossierId, String dossierCode, String unit, String step, Instant startedAt) {}

    private record Appraised(UUID dossierId, Proposal proposal, UUID appraisedBy, Instant appraisedAt) {}

    private record ReturnedToAppraiser(UUID dossierId, UUID returnedBy, Instant returnedAt) {}

    private record Approved(UUID dossierId, Verdict decision, UUID approvedBy, Instant approvedAt) {}

    private record Issued(
            UUID dossierId,
            String dossierCode,
            String resultCode,
            Verdict.Outcome outcome,
            UUID issuedBy,
            Instant issuedAt) {}

    private record Returned(
            UUID dossierId, String dossierCode, Delivery.Channel deliveredBy, UUID returnedBy, Instant returnedAt) {}

    private record Requested(UUID dossierId, String dossierCode, String step, Instant requestedAt) {}

    private record SupplementRequested(
            UUID dossierId,
            String dossierCode,
            String step,
            Instant requestedAt,
            @Nullable UUID requestId,
            @Nullable Integer no,
            @Nullable String stage,
            @Nullable UUID requestedBy,
            @Nullable Instant until,
            @Nullable String legalGround,
            SupplementRule.@Nullable Unanswered ifUnanswered,
            @Nullable List<Requirement> requirements) {

        static SupplementRequested of(CaseAtHand at, String step, @Nullable SupplementRequest request, Instant now) {
            return request == null
                    ? new SupplementRequested(
                            at.dossierId(), at.dossierCode(), step, now, null, null, null, null, null, null, null, null)
                    : new SupplementRequested(
                            at.dossierId(),
                            at.dossierCode(),
                            step,
                            now,
                            request.id(),
                            request.no(),
                            request.stage(),
                            request.by(),
                            request.until(),
                            request.legalGround(),
                            request.ifUnanswered(),
                            request.requirements());
        }
    }

    private record Extended(
            UUID dossierId,
            String dossierCode,
            Instant extendedAt,
            int no,
            int workingDays,
            String reason,
            UUID signedBy,
            String signedAs,
            Instant dueBefore,
            Instant dueAt,
            Instant promisedAt) {}

    private record PaymentPointReached(
            UUID dossierId,
            String dossierCode,
            PaymentPoint collectAt,
            @Nullable String step,
            Instant reachedAt) {}

    private record Rejected(UUID dossierId, String dossierCode, Instant rejectedAt) {}

    private record Resumed(UUID dossierId, String dossierCode, Instant resumedAt, Instant dueAt, Instant promisedAt) {}

    private record Stopped(
            UUID dossierId,
            String dossierCode,
            Instant stoppedAt,
            @Nullable StopCause cause,
            @Nullable String legalGround,
            @Nullable String reason,
            Stop.@Nullable Papers papers,
            @Nullable UUID stoppedBy) {

        static Stopped of(CaseAtHand at, @Nullable Stop stop, Instant now) {
            return stop == null
                    ? new Stopped(at.dossierId(), at.dossierCode(), now, null, null, null, null, null)
                    : new Stopped(
                            at.dossierId(),
                            at.dossierCode(),
                            now,
                            stop.cause(),
                            stop.legalGround(),
                            stop.reason(),
                            stop.papers(),
                            stop.by());
        }
    }

    private record Withdrawn(UUID dossierId, Instant withdrawnAt) {}

    private record WithdrawalRefused(UUID dossierId, Instant refusedAt, String reason) {}

    private record MovedToUnit(
            UUID dossierId,
            String dossierCode,
            String fromUnit,
            String toUnit,
            UUID reorganisationId,
            Instant movedAt) {}

    private record Deadline(
            UUID dossierId,
            String dossierCode,
            String unit,
            String step,
            Instant dueAt,
            Instant detectedAt,
            CaseEvent.Level level,
            @Nullable UUID assignee) {}

    /** The message for an event that has this number in the case's sequence. */
    public static NewEvent of(CaseAtHand at, CaseEvent event, long seq, Instant now) {
        UUID id = at.dossierId();
        String code = at.dossierCode();
        return switch (event) {
            case CaseEvent.CaseOpened opened ->
                message(
                        at,
                        seq,
                        "vn.motcua.case.opened.v1",
                        now,
                        new Opened(
                                id,
                                code,
                                now,
                                at.reception().procedure().code(),
                                at.reception().procedure().version(),
                                at.standing().unit(),
                                at.standing().term().dueAt(),
                                opened.awaitsPayment()));
            case CaseEvent.ProcessingStarted started ->
                message(
                        at,
                        seq,
                        "vn.motcua.case.processing-started.v1",
                        now,
                        new ProcessingStarted(id, code, at.standing().unit(), started.step(), now));
            case CaseEvent.CaseAppraised appraised ->
                message(
                        at,
                        seq,
                        "vn.motcua.case.appraised.v1",
                        now,
                        new Appraised(id, appraised.proposal(), appraised.by(), now));
            case CaseEvent.CaseSentBack sentBack ->
                message(
                        at,
                        seq,
                        "vn.motcua.case.returned-to-appraiser.v1",
                        now,
                        new ReturnedToAppraiser(id, sentBack.by(), now));
            case CaseEvent.CaseApproved approved ->
                message(
                        at,
                        seq,
                        "vn.motcua.case.approved.v1",
                        now,
                        new Approved(id, approved.verdict(), approved.by(), now));
            case CaseEvent.ResultIssued issued ->
                message(
                        at,
                        seq,
                        "vn.motcua.result.issued.v1",
                        now,
                        new Issued(id, code, issued.resultCode(), issued.outcome(), issued.by(), now));
            case CaseEvent.ResultReturned returned ->
                message(
                        at,
                        seq,
                        "vn.motcua.result.returned.v1",
                        now,
                        new Returned(id, code, returned.delivery().channel(), returned.by(), now));
            case CaseEvent.SupplementRequested requested ->
                message(
                        at,
                        seq,
                        "vn.motcua.case.supplement-requested.v1",
                        now,
                        SupplementRequested.of(at, requested.step(), requested.request(), now));
            case CaseEvent.ObligationRequested requested ->
                message(
                        at,
                        seq,
                        "vn.motcua.case.obligation-requested.v1",
                        now,
                        new Requested(id, code, requested.step(), now));
            case CaseEvent.PaymentPointReached reached ->
                message(
                        at,
                        seq,
                        "vn.motcua.case.payment-point-reached.v1",
                        now,
                        new PaymentPointReached(id, code, reached.collectAt(), reached.step(), now));
            case CaseEvent.CaseRejected _ ->
                message(at, seq, "vn.motcua.case.rejected.v1", now, new Rejected(id, code, now));
            case CaseEvent.CaseResumed _ ->
                message(
                        at,
                        seq,
                        "vn.motcua.case.resumed.v1",
                        now,
                        new Resumed(
                                id,
                                code,
                                now,
                                at.standing().term().dueAt(),
                                at.reception().dueAt()));
            case CaseEvent.CaseExtended extended ->
                message(
                        at,
                        seq,
                        "vn.motcua.case.extended.v1",
                        now,
                        new Extended(
                                id,
                                code,
                                now,
                                extended.extension().no(),
                                extended.extension().workingDays(),
                                extended.extension().reason(),
                                extended.extension().by(),
                                extended.extension().role(),
                                extended.extension().dueBefore(),
                                extended.extension().dueAt(),
                                at.reception().dueAt()));
            case CaseEvent.CaseStopped stopped ->
                message(at, seq, "vn.motcua.case.stopped.v1", now, Stopped.of(at, stopped.stop(), now));
            case CaseEvent.CaseWithdrawn _ ->
                message(at, seq, "vn.motcua.case.withdrawn.v1", now, new Withdrawn(id, now));
            case CaseEvent.WithdrawalRefused _ ->
                message(
                        at,
                        seq,
                        "vn.motcua.case.withdrawal-refused.v1",
                        now,
                        new WithdrawalRefused(id, now, "RESULT_ALREADY_ISSUED"));
            case CaseEvent.CaseMovedToUnit moved ->
                message(
                        at,
                        seq,
                        "vn.motcua.case.moved-to-unit.v1",
                        now,
                        new MovedToUnit(id, code, moved.from(), moved.to(), moved.reorganisationId(), now));
            case CaseEvent.CaseNearlyDue nearlyDue ->
                message(
                        at,
                        seq,
                        "vn.motcua.case.nearly-due.v1",
                        now,
                        deadline(at, nearlyDue.step(), nearlyDue.dueAt(), now, nearlyDue.level()));
            case CaseEvent.CaseOverdue overdue ->
                message(
                        at,
                        seq,
                        "vn.motcua.case.overdue.v1",
                        now,
                        deadline(at, overdue.step(), overdue.dueAt(), now, overdue.level()));
        };
    }

    private static Deadline deadline(CaseAtHand at, String step, Instant dueAt, Instant now, CaseEvent.Level level) {
        UUID assignee = at.openTasks().stream()
                .filter(task -> task.step().equals(step))
                .flatMap(task -> Stream.ofNullable(task.assignee()))
                .findFirst()
                .orElse(null);
        return new Deadline(at.dossierId(), at.dossierCode(), at.standing().unit(), step, dueAt, now, level, assignee);
    }

    private static NewEvent message(CaseAtHand at, long seq, String type, Instant now, Object payload) {
        return new NewEvent(TOPIC, SOURCE, type, at.dossierId().toString(), seq, now, payload);
    }
}
