package vn.motcua.workflow.casefile.model;

import vn.motcua.processflow.TaskKind;

/** What an officer can do to a case. */
public enum CaseAction {
    /** An officer becomes the one responsible for an open task. */
    CLAIM,
    /** The appraiser gives an opinion and proposes a decision. */
    APPRAISE,
    /** The approver decides. */
    APPROVE,
    /** Whoever has the work sends it back to an earlier step. */
    SEND_BACK,
    /** The decision becomes a numbered result. */
    ISSUE_RESULT,
    /** The result is given to its owner. */
    HAND_OVER_RESULT,
    /** What others did is recorded: an opinion, a signature, a linked result, what the applicant has brought or paid. */
    COMPLETE,
    /** The applicant is asked for everything that is missing. */
    ASK_FOR_SUPPLEMENT,
    /** Processing is stopped. */
    STOP,
    /** The promised date is put off. */
    EXTEND;

    /** Whether a step of this kind is done by it. */
    public boolean fits(TaskKind kind) {
        return switch (this) {
            case CLAIM -> !kind.isApplicants();
            case APPRAISE -> kind == TaskKind.APPRAISAL;
            case APPROVE -> kind == TaskKind.APPROVAL;
            case SEND_BACK ->
                switch (kind) {
                    case APPRAISAL, APPROVAL, SIGNING, ISSUE -> true;
                    // Whoever is asked for an opinion gives one; what was issued or waits for the applicant goes on.
                    case CONSULTATION, LINKED_PROCEDURE, SUPPLEMENT, FINANCIAL_OBLIGATION, PAYMENT, HAND_OVER -> false;
                };
            case ISSUE_RESULT -> kind == TaskKind.ISSUE;
            case HAND_OVER_RESULT -> kind == TaskKind.HAND_OVER;
            case COMPLETE ->
                switch (kind) {
                    case CONSULTATION, SIGNING, LINKED_PROCEDURE, SUPPLEMENT, FINANCIAL_OBLIGATION, PAYMENT -> true;
                    case APPRAISAL, APPROVAL, ISSUE, HAND_OVER -> false;
                };
            case ASK_FOR_SUPPLEMENT ->
                kind == TaskKind.APPRAISAL || kind == TaskKind.CONSULTATION || kind == TaskKind.APPROVAL;
            case STOP, EXTEND -> false;
        };
    }
}
