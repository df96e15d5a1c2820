package vn.motcua.intake.dossier.model;

import org.jspecify.annotations.Nullable;

/**
 * The officer's decision not to receive a dossier (Form 03). It needs a legal reason, never a technical one.
 *
 * @param legalGround the document and article it rests on
 * @param explanation what the applicant can do about it
 */
public record RefuseDossier(
        Reason reason, String legalGround, @Nullable String explanation) {

    /** Why reception can be refused. */
    public enum Reason {
        INVALID_DOCUMENTS,
        OUT_OF_COMPETENCE,
        NOT_ELIGIBLE
    }
}
