package vn.motcua.workflow.casefile.model;

import org.jspecify.annotations.Nullable;

/** What an officer can ask of a case. */
public sealed interface CaseCommand {

    /** Who asks. */
    Officer by();

    /** The row of the transition table it needs. */
    CaseAction action();

    /** How the audit trail calls it. */
    String name();

    /** Become responsible for the open task. */
    record ClaimTask(Officer by) implements CaseCommand {
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
    record AppraiseCase(Officer by, Proposal proposal, String opinion) implements CaseCommand {
        @Override
        public CaseAction action() {
            return CaseAction.APPRAISE;
        }

        @Override
        public String name() {
            return "AppraiseCase";
        }
    }

    /** Decide; a rejection needs its reason. */
    record ApproveCase(
            Officer by, Verdict verdict, @Nullable String reason) implements CaseCommand {
        @Override
        public CaseAction action() {
            return CaseAction.APPROVE;
        }

        @Override
        public String name() {
            return "ApproveCase";
        }
    }

    /** Send the case back to its appraiser. */
    record SendBackCase(Officer by, String reason) implements CaseCommand {
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
            Officer by, String resultCode, @Nullable String title) implements CaseCommand {
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
    record HandOverResult(Officer by, Delivery delivery) implements CaseCommand {
        @Override
        public CaseAction action() {
            return CaseAction.HAND_OVER_RESULT;
        }

        @Override
        public String name() {
            return "HandOverResult";
        }
    }
}
