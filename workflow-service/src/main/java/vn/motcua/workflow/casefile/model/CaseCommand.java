package vn.motcua.workflow.casefile.model;

import org.jspecify.annotations.Nullable;
import vn.motcua.workflow.deadline.model.Term;

/** What an officer can ask of a case. */
public sealed interface CaseCommand {

    /** Who asks. */
    Officer by();

    /** The row of the transition table it needs. */
    CaseAction action();

    /** How the audit trail calls it. */
    String name();

    /** For which step, with which answers. */
    StepAnswers about();

    /** Become responsible for the open task. */
    record ClaimTask(Officer by, StepAnswers about) implements CaseCommand {
        @Override
        public CaseAction action() {
            return CaseAction.CLAIM;
        }

        @Override
        public String name() {
            return "ClaimTask";
        }
    }

    /** Give an opinion and propose a decision. */
    record AppraiseCase(Officer by, Proposal proposal, String opinion, StepAnswers about) implements CaseCommand {
        @Override
        public CaseAction action() {
            return CaseAction.APPRAISE;
        }

        @Override
        public String name() {
            return "AppraiseCase";
        }
    }

    /**
     * Decide; a rejection needs its reason.
     *
     * @param signs whether the deed is the personal signature too, where that comes next
     */
    record ApproveCase(
            Officer by, Verdict verdict, @Nullable String reason, boolean signs, StepAnswers about)
            implements CaseCommand {
        @Override
        public CaseAction action() {
            return CaseAction.APPROVE;
        }

        @Override
        public String name() {
            return "ApproveCase";
        }
    }

    /**
     * Send the case back.
     *
     * @param to the earlier step; null where the flow says it, or else the last appraisal before
     */
    record SendBackCase(Officer by, String reason, @Nullable String to, StepAnswers about) implements CaseCommand {
        @Override
        public CaseAction action() {
            return CaseAction.SEND_BACK;
        }

        @Override
        public String name() {
            return "SendBackCase";
        }
    }

    /** Issue the result under its number. */
    record IssueResult(
            Officer by, String resultCode, @Nullable String title, StepAnswers about) implements CaseCommand {
        @Override
        public CaseAction action() {
            return CaseAction.ISSUE_RESULT;
        }

        @Override
        public String name() {
            return "IssueResult";
        }
    }

    /** Hand the result over. */
    record HandOverResult(Officer by, Delivery delivery, StepAnswers about) implements CaseCommand {
        @Override
        public CaseAction action() {
            return CaseAction.HAND_OVER_RESULT;
        }

        @Override
        public String name() {
            return "HandOverResult";
        }
    }

    /** Ask the applicant for everything that is missing; the step is done by it. */
    record AskForSupplement(Officer by, SupplementRequest request, StepAnswers about) implements CaseCommand {
        @Override
        public CaseAction action() {
            return CaseAction.ASK_FOR_SUPPLEMENT;
        }

        @Override
        public String name() {
            return "AskForSupplement";
        }
    }

    /** Stop processing, on a ground of the law. */
    record StopCase(Officer by, Stop stop, StepAnswers about) implements CaseCommand {
        @Override
        public CaseAction action() {
            return CaseAction.STOP;
        }

        @Override
        public String name() {
            return "StopCase";
        }
    }

    /**
     * Put the promised date off.
     *
     * @param term the dossier's time after it
     */
    record ExtendCase(Officer by, Extension extension, Term term, StepAnswers about) implements CaseCommand {
        @Override
        public CaseAction action() {
            return CaseAction.EXTEND;
        }

        @Override
        public String name() {
            return "ExtendCase";
        }
    }

    /**
     * Record that a step was done which is no decision of this case.
     *
     * @param opinion what was said; for a consultation only
     * @param remark in words
     */
    record CompleteStep(
            Officer by, @Nullable Opinion opinion, @Nullable String remark, StepAnswers about) implements CaseCommand {
        @Override
        public CaseAction action() {
            return CaseAction.COMPLETE;
        }

        @Override
        public String name() {
            return "CompleteStep";
        }
    }
}
