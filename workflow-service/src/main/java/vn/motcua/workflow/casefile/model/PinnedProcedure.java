package vn.motcua.workflow.casefile.model;

/**
 * The procedure version and case that hold for a dossier for ever, whatever is published later.
 *
 * @param code procedure
 * @param version of the procedure
 * @param caseCode case of the procedure
 */
public record PinnedProcedure(String code, int version, String caseCode) {}
