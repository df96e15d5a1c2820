package vn.motcua.workflow.casefile.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What has come of a case so far.
 *
 * @param startedAt when the first officer's step began
 * @param appraisedBy who gave the latest opinion
 * @param proposal what that opinion proposes
 * @param decision what was decided
 * @param result the result, once there is one
 * @param withdrawnAt when the applicant withdrew
 */
public record Progress(
        @Nullable Instant startedAt,
        @Nullable UUID appraisedBy,
        @Nullable Proposal proposal,
        @Nullable Verdict decision,
        @Nullable IssuedResult result,
        @Nullable Instant withdrawnAt) {

    /** Nothing yet. */
    public static final Progress NONE = new Progress(null, null, null, null, null, null);

    /** What an event adds to it. */
    Progress after(CaseEvent event, Instant now) {
        return switch (event) {
            case CaseEvent.ProcessingStarted _ ->
                new Progress(now, appraisedBy, proposal, decision, result, withdrawnAt);
            case CaseEvent.CaseAppraised appraised ->
                new Progress(startedAt, appraised.by(), appraised.proposal(), decision, result, withdrawnAt);
            case CaseEvent.CaseApproved approved ->
                new Progress(startedAt, appraisedBy, proposal, approved.verdict(), result, withdrawnAt);
            case CaseEvent.ResultIssued issued -> with(IssuedResult.issued(issued.resultCode(), issued.title(), now));
            case CaseEvent.ResultReturned returned ->
                result == null ? this : with(result.returned(returned.delivery(), now));
            case CaseEvent.CaseWithdrawn _ -> new Progress(startedAt, appraisedBy, proposal, decision, result, now);
            case CaseEvent.CaseOpened _,
                    CaseEvent.CaseSentBack _,
                    CaseEvent.SupplementRequested _,
                    CaseEvent.ObligationRequested _,
                    CaseEvent.PaymentPointReached _,
                    CaseEvent.CaseRejected _,
                    CaseEvent.CaseResumed _,
                    CaseEvent.CaseStopped _,
                    CaseEvent.WithdrawalRefused _,
                    CaseEvent.CaseMovedToUnit _,
                    CaseEvent.CaseNearlyDue _,
                    CaseEvent.CaseOverdue _ -> this;
        };
    }

    private Progress with(IssuedResult changed) {
        return new Progress(startedAt, appraisedBy, proposal, decision, changed, withdrawnAt);
    }
}
