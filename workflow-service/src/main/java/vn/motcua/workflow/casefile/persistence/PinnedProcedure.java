package vn.motcua.workflow.casefile.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The procedure version and case that hold for a dossier for ever, whatever is published later.
 *
 * @param code procedure
 * @param version of the procedure
 * @param caseCode case of the procedure
 */
@Embeddable
public record PinnedProcedure(
        @Column(name = "procedure_code") String code,
        @Column(name = "procedure_version") int version,
        @Column(name = "case_code") String caseCode) {}
