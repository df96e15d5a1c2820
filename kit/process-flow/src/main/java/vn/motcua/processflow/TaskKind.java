package vn.motcua.processflow;

import vn.motcua.processflow.ProcessDefinition.Kind;

/** What is done in a task. Each kind counts towards one of the stages that every dossier passes. */
public enum TaskKind {
    /** The applicant pays a fee. */
    PAYMENT(Kind.PAYMENT, true),
    /** The specialised agency examines the dossier. */
    APPRAISAL(Kind.APPRAISAL, false),
    /** Another agency gives its opinion; its silence is not consent. */
    CONSULTATION(Kind.APPRAISAL, false),
    /** The applicant completes the dossier; the clock stands still (status 5). */
    SUPPLEMENT(Kind.APPRAISAL, true),
    /** The applicant pays taxes or land fees; the clock stands still (status 6). */
    FINANCIAL_OBLIGATION(Kind.APPRAISAL, true),
    /** Another officer decides. */
    APPROVAL(Kind.APPROVAL, false),
    /** The decision is signed. */
    SIGNING(Kind.APPROVAL, false),
    /** Another procedure is started at another agency and its result awaited. */
    LINKED_PROCEDURE(Kind.ISSUE, false),
    /** The decision becomes a numbered result. */
    ISSUE(Kind.ISSUE, false),
    /** The result reaches the applicant, with proof. */
    HAND_OVER(Kind.HAND_OVER, false);

    private final Kind stage;
    private final boolean applicants;

    TaskKind(Kind stage, boolean applicants) {
        this.stage = stage;
        this.applicants = applicants;
    }

    /** The stage it counts towards. */
    public Kind stage() {
        return stage;
    }

    /** Whether the dossier's clock stands still while it is open. */
    public boolean isPause() {
        return this == SUPPLEMENT || this == FINANCIAL_OBLIGATION;
    }

    /** Whether the applicant acts: no officer is named and no time of the authority runs. */
    public boolean isApplicants() {
        return applicants;
    }
}
